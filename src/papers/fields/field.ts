// What a merge field is, and how fields are written down.

export type MergeField = {
  /** What stands in braces; always in lower case. */
  key: string
  /** For the page where the Center uploads templates. */
  explanation: string
  example: string
  /** What stands in its place when the value is not known: a person fills it in by hand. */
  blank: string
  /** The repeated block outside which the field means nothing. */
  within?: string
  /** The value already says «квалификационной категории»: the same words after the field are taken for its part. */
  saysCategory?: true
}

/** A block that is repeated: `{#специалисты}…{/специалисты}`. */
export type MergeLoop = { key: string; explanation: string; blanks: number }

/** All that may stand in braces in templates of one kind. */
export type MergeFields = {
  list: readonly MergeField[]
  loops: readonly MergeLoop[]
  /** The field with this name, in any letter case. */
  find(name: string): MergeField | undefined
  findLoop(name: string): MergeLoop | undefined
}

export function mergeFieldsOf(list: readonly MergeField[], loops: readonly MergeLoop[]): MergeFields {
  const byKey = new Map(list.map((it) => [it.key, it]))
  return {
    list,
    loops,
    find: (name) => byKey.get(name.toLowerCase()),
    findLoop: (name) => loops.find(({ key }) => key === name.toLowerCase()),
  }
}

export const line = (length: number): string => '_'.repeat(length)
export const blankDay = '«__»\u00a0____________ 20__\u00a0г.'
const blankMoney = '________\u00a0руб. __\u00a0коп.'

export function field(key: string, explanation: string, example: string, blank: string): MergeField {
  return { key, explanation, example, blank }
}

export const dayField = (key: string, explanation: string, example: string): MergeField =>
  field(key, explanation, example, blankDay)

/** A sum in figures and the same in words. */
export const moneyFields = (key: string, what: string, figures: string, words: string): MergeField[] => [
  field(key, what, figures, blankMoney),
  field(`${key}_прописью`, `${what}, прописью`, words, line(40)),
]

export const within = (loop: string, fields: readonly MergeField[]): MergeField[] =>
  fields.map((it) => ({ ...it, within: loop }))
