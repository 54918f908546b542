// What a browser with an empty cache fetches for its first page.
import { gunzipSync } from 'node:zlib'
import { ask } from './measure.ts'
import type { Site } from './site.ts'

export async function measureFirstVisit({ url }: Site): Promise<{ bytes: number; requests: number }> {
  const page = await ask({ url: `${url}/sign-in` })
  const html = gunzipSync(page.body).toString()
  const assets = new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((m) => m[1] ?? ''))
  let bytes = page.bytes
  for (const path of assets) bytes += (await ask({ url: url + path })).bytes
  return { bytes, requests: assets.size + 1 }
}
