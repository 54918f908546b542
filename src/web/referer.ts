// The page a request came from, when it is one of ours.
import type { Ctx } from './context.ts'

export function safeBackFromReferer(c: Ctx): string {
  const referer = c.req.header('referer')
  if (!referer || !URL.canParse(referer)) return '/'
  const from = new URL(referer)
  if (from.host !== new URL(c.req.url).host && from.origin !== new URL(c.get('to').config.publicUrl).origin)
    return '/'
  // `//host` in a link is another house.
  return from.pathname.replace(/^\/+/, '/') + from.search
}
