// Style sheets, scripts and fonts, before anything that knows of people.
import type { Context } from 'hono'
import type { Assets } from './assets.ts'
import { transportSecurity } from './security.ts'

export function serveAssets(c: Context, assets: Assets, isSecure: boolean): Response {
  c.header('x-content-type-options', 'nosniff')
  if (isSecure) c.header('strict-transport-security', transportSecurity)
  const asset = assets.find(c.req.path)
  if (!asset) return c.text('', 404)
  c.header('content-type', asset.type)
  c.header('cache-control', 'public, max-age=31536000, immutable')
  c.header('cross-origin-resource-policy', 'same-origin')
  const zipped = asset.gzip !== null && (c.req.header('accept-encoding') ?? '').includes('gzip')
  if (zipped) c.header('content-encoding', 'gzip')
  if (asset.gzip) c.header('vary', 'accept-encoding')
  return c.body(new Uint8Array(zipped && asset.gzip ? asset.gzip : asset.body))
}
