// Values in the places of merge fields, for our own PDF.
import type { FieldValues } from '../docx/filling.ts'
import type { MergeFields } from '../mergeFields.ts'

export interface Filler {
  /** The text with its values; what is not known becomes a line, as in the Word form. */
  text(text: string, item?: Readonly<Record<string, string>>): string
  /** Is at least one of its fields known, or has it none? */
  hasValue(text: string): boolean
  items(loop: string): readonly Readonly<Record<string, string>>[]
}

const mark = /\{([\p{L}\p{N}_]+)\}(\.?)/gu

export function fillerOf(known: MergeFields, values: FieldValues): Filler {
  const valueFor = (key: string, item?: Readonly<Record<string, string>>): string | undefined => {
    const value = item?.[key] ?? values[key]
    return typeof value === 'string' ? value : undefined
  }
  return {
    text: (text, item) =>
      text.replace(mark, (_, key: string, stop: string) => {
        const value = valueFor(key, item) ?? known.find(key)?.blank ?? ''
        // «до 5 сентября 2026 г.» before a full stop must not end in two.
        return value.endsWith('.') ? value : value + stop
      }),
    hasValue: (text) => {
      const keys = [...text.matchAll(mark)].map(([, key = '']) => key)
      return keys.length === 0 || keys.some((key) => valueFor(key))
    },
    items: (loop) => {
      const items = values[loop]
      return Array.isArray(items) ? items : []
    },
  }
}
