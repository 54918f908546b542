// The one shape in which a typed or imported value is understood or refused.

/** `expected` is a part of a Russian sentence: what is expected and what to do. Forms and import tables show it as is. */
export type Fault = { code: string; expected: string }

/** `corrected` marks a value that was understood but is not what the person wrote, so that it may be shown for consent. */
export type Parsed<T> = { ok: true; value: T; corrected?: boolean } | { ok: false; fault: Fault }

export function understood<T>(value: T, corrected = false): Parsed<T> {
  return corrected ? { ok: true, value, corrected } : { ok: true, value }
}

export function misunderstood(code: string, expected: string): { ok: false; fault: Fault } {
  return { ok: false, fault: { code, expected } }
}

/** An empty text is `null`; anything else must parse. For fields that may stay blank. */
export function ifGiven<T>(text: string, parse: (text: string) => Parsed<T>): Parsed<T | null> {
  return text.trim() === '' ? understood(null) : parse(text)
}

/**
 * A cell or a field with several values divided by semicolons or line breaks, without repeats.
 * The first value that is not understood refuses the whole, named in `expected`. An empty text is an empty list.
 */
export function parseEach<T>(text: string, parse: (part: string) => Parsed<T>): Parsed<T[]> {
  const values = new Set<T>()
  let corrected = false
  for (const part of text.split(/[;\n\r]+/)) {
    if (part.trim() === '') continue
    const parsed = parse(part)
    if (!parsed.ok)
      return misunderstood(parsed.fault.code, `${parsed.fault.expected} (найдено «${part.trim()}»)`)
    values.add(parsed.value)
    corrected ||= parsed.corrected === true
  }
  return understood([...values], corrected)
}
