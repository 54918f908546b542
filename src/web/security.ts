// Headers of every answer: nothing from other hosts, nothing inline, no framing, no guessing of types.
import type { Ctx } from './context.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

// A file of a stranger: shown, but in an origin of its own, without scripts, forms or plug-ins.
const filePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'; sandbox"

export const transportSecurity = 'max-age=31536000; includeSubDomains'

export function secure(c: Ctx): void {
  const h = c.res.headers
  if (!h.has('content-security-policy')) h.set('content-security-policy', policy)
  if (!h.has('x-frame-options')) h.set('x-frame-options', 'DENY')
  h.set('x-content-type-options', 'nosniff')
  h.set('referrer-policy', 'same-origin')
  h.set('cross-origin-opener-policy', 'same-origin')
  h.set('cross-origin-resource-policy', 'same-origin')
  h.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  if (!h.has('cache-control')) h.set('cache-control', 'no-store')
  if (c.get('to').config.publicUrl.startsWith('https:')) h.set('strict-transport-security', transportSecurity)
}

/** Headers of a stored file; `inline` lets our own page show it in a frame. */
export function fileHeaders(it: {
  mime: string
  name: string
  size: number
  inline: boolean
}): Record<string, string> {
  return {
    'content-type': it.mime,
    'content-length': String(it.size),
    'content-disposition': disposition(it.name, it.inline),
    'content-security-policy': filePolicy,
    'x-frame-options': 'SAMEORIGIN',
    'cache-control': 'private, no-store',
  }
}

/** A name for the browser that survives Russian letters, quotes and line ends. */
export function disposition(name: string, inline = false): string {
  const plain = name.replace(/[^\w.-]+/g, '_') || 'file'
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (s) => `%${s.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
