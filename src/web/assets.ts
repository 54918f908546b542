// Style sheets, scripts and fonts by their hashed names: cached for ever, changed by a new name.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Assets {
  /** The address of an asset by its plain name: `main.css`, `main.js`, `upload.js`. */
  href(name: string): string
  /** The bytes of an address below /assets/, or nothing. */
  find(path: string): Asset | undefined
}
export interface Asset {
  body: Buffer
  gzip: Buffer | null
  type: string
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webmanifest: 'application/manifest+json',
}

/** Reads the manifest that the build has written: plain name → file name. Everything is small and kept in memory. */
export function readAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Record<string, string>
  const found = new Map<string, Asset>()
  for (const file of Object.values(manifest)) {
    const body = readFileSync(join(folder, 'assets', file))
    const gzip = optional(join(folder, 'assets', `${file}.gz`))
    found.set(`/assets/${file}`, {
      body,
      gzip,
      type: types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    })
  }
  return {
    href(name) {
      const file = manifest[name]
      if (!file) throw new Error(`no asset ${name}: is the build stale?`)
      return `/assets/${file}`
    },
    find: (path) => found.get(path),
  }
}

function optional(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
