// Addresses that may stand in a link. Escaping alone does not stop `javascript:`.

const allowed = /^(https?|mailto|tel):/i
const scheme = /^[a-z][a-z0-9+.-]*:/i

/** The address itself, or `#` when its scheme could run something. */
export function safeHref(href: string): string {
  // Browsers skip control characters and spaces while they read the scheme.
  const read = [...href].filter((sign) => sign > ' ').join('')
  return scheme.test(read) && !allowed.test(read) ? '#' : href
}
