// A position with its subject in the middle of a line: «учитель, английский язык», with small letters (M).

/** Abbreviations keep their capitals: «ОБЗР». */
const small = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

export const post = (it: { position: string; subject: string | null }): string =>
  [small(it.position), it.subject && small(it.subject)].filter(Boolean).join(', ')
