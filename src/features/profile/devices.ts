// What a browser calls itself, in words that its owner recognises.

const browsers: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser\//, 'Яндекс Браузер'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chromium\//, 'Chromium'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Version\/[\d.]+.*Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'телефон с Android'],
  [/Android/, 'планшет с Android'],
  [/Windows/, 'компьютер с Windows'],
  [/Macintosh|Mac OS X/, 'компьютер Mac'],
  [/CrOS/, 'компьютер с ChromeOS'],
  [/Linux|X11/, 'компьютер с Linux'],
]

/** «Яндекс Браузер, компьютер с Windows»; «Неизвестное устройство» for what says nothing of itself. */
export function deviceWords(userAgent: string): string {
  const named = [nameOf(browsers, userAgent), nameOf(systems, userAgent)].filter(Boolean)
  return named.join(', ') || 'Неизвестное устройство'
}

const nameOf = (list: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  list.find(([sign]) => sign.test(text))?.[1]
