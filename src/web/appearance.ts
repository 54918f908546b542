// «Версия для слабовидящих»: size of text, colours and spacing, remembered in a cookie.
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { type Appearance, appearanceWords } from '../ui/appearance.ts'

export type { Appearance }
export const appearanceCookie = 'stupen-look'

/** Reads `large.white-on-black.wide`; anything else is the ordinary look. */
export function appearanceIn(c: Context): Appearance {
  const [size, scheme, spacing] = (getCookie(c, appearanceCookie) ?? '').split('.')
  return {
    size: known(appearanceWords.size, size),
    scheme: known(appearanceWords.scheme, scheme),
    spacing: known(appearanceWords.spacing, spacing),
  }
}

/** The value as it stands in the list, else `normal`. */
export const known = <K extends string>(list: Record<K, string>, value: string | undefined): K =>
  (value !== undefined && Object.hasOwn(list, value) ? value : 'normal') as K
