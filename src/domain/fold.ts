// Bringing texts that people take for the same to one form: for search, catalogues and comparison.

// Spaces of every width, the byte order mark and the marks that nobody sees (soft hyphen, zero width, direction).
const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters arrive in pasted cells and must go
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** One space between words, none at the ends, no invisible characters; letters stay as written. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(unseen, '').replace(spaces, ' ').trim()
}

/** The form in which texts are searched and compared: lower case, ё as е, one kind of quote, dash, apostrophe and №. */
export function fold(text: string): string {
  return squeeze(text)
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»„“”‟"″]/g, '"')
    .replace(/[‘’‚‛ʼ`´′']/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/№\s*|(?<![\p{L}\p{N}])[n#]\s*(?=\d)/gu, '№')
}

const twins: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  ë: 'ё',
  Ë: 'Ё',
}

/** Latin letters that look Cyrillic become Cyrillic, but only inside words that have a Cyrillic letter already. */
export function untwin(text: string): string {
  return text.replace(/\p{L}+/gu, (word) =>
    /[А-Яа-яЁё]/.test(word) && /[A-Za-zëË]/.test(word)
      ? word.replace(/[A-Za-zëË]/g, (letter) => twins[letter] ?? letter)
      : word,
  )
}

/** Letters, digits and single spaces of the folded text: for keys in which punctuation says nothing. */
export function bare(text: string): string {
  return fold(untwin(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How many letters must be changed, added, dropped or swapped with a neighbour to turn one text into the other. */
export function distance(one: string, other: string): number {
  const a = [...one]
  const b = [...other]
  let before: number[] = []
  let last = b.map((_, j) => j).concat(b.length)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1)
      }
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
