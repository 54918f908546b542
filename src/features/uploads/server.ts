// The tus server over a folder of parts. Only the account that began an upload may go on with it or use it.
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { newToken } from '../../db/sessions.ts'
import { readSettings } from '../../db/settings.ts'
import type { Deps } from '../../web/deps.ts'

export const uploadsPath = '/uploads'

/** The account of the request, put there by our own route; what a browser sends under this name is dropped. */
export const ownerHeader = 'x-stupen-owner'

const keptMs = 24 * 3_600_000

export interface Uploads {
  server: Server
  parts: FileStore
}

// One server for each composed application; it holds no truth but the files in its folder.
const made = new WeakMap<Deps, Uploads>()

export function uploadsOf(to: Deps): Uploads {
  const known = made.get(to)
  if (known) return known
  const parts = new FileStore({
    directory: join(to.config.dataFolder, 'uploads'),
    expirationPeriodInMilliseconds: keptMs,
  })
  const uploads = { server: serverOver(to, parts), parts }
  made.set(to, uploads)
  return uploads
}

const serverOver = (to: Deps, parts: FileStore): Server =>
  new Server({
    path: uploadsPath,
    datastore: parts,
    relativeLocation: true,
    allowedOrigins: [],
    maxSize: async () => (await readSettings(to.db)).fileLimitMb * 1024 * 1024,
    namingFunction: (request) => `${prefixOf(request.headers.get(ownerHeader) ?? '')}${newToken()}`,
    onUploadCreate: async (request, upload) => ({
      metadata: { ...upload.metadata, owner: request.headers.get(ownerHeader) ?? '' },
    }),
  })

/** The name of an upload begins with its account: how many somebody has lying there is asked by names alone. */
const prefixOf = (accountId: string): string => `${accountId.replaceAll('-', '')}_`

/** Uploads of an account that are begun, or whole and not taken by any form. */
export async function countWaiting(to: Deps, accountId: string): Promise<number> {
  const names = await uploadsOf(to)
    .parts.configstore.list?.()
    .catch(() => [])
  return (names ?? []).filter((name) => name.startsWith(prefixOf(accountId))).length
}
