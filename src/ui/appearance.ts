// The attributes of <html> that switch «Версия для слабовидящих» on; the styles are in styles/_appearance.scss.

export type Appearance = {
  size: 'normal' | 'large' | 'huge'
  scheme: 'normal' | 'black-on-white' | 'white-on-black'
  spacing: 'normal' | 'wide'
}

export const appearanceWords = {
  size: { normal: 'Обычный', large: 'Крупный', huge: 'Очень крупный' },
  scheme: {
    normal: 'Обычные цвета',
    'black-on-white': 'Чёрным по белому',
    'white-on-black': 'Белым по чёрному',
  },
  spacing: { normal: 'Обычные', wide: 'Широкие' },
} as const satisfies { [K in keyof Appearance]: Record<Appearance[K], string> }

export function isOrdinary(it: Appearance): boolean {
  return it.size === 'normal' && it.scheme === 'normal' && it.spacing === 'normal'
}

/** Only what differs from the ordinary becomes an attribute. */
export function appearanceAttributes(it: Appearance): Record<string, string> {
  const changed = Object.entries(it).filter(([, value]) => value !== 'normal')
  return Object.fromEntries(changed.map(([what, value]) => [`data-${what}`, value]))
}
