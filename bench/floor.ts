// The floor: one prepared query by key and a constant page, compressed like any other.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Ctx } from '../src/web/context.ts'
import type { Room } from '../src/web/route.ts'
import { findSetting } from './queries.ts'

/** The own list of ten rows as it was sent once: the constant page has its size and its words. */
export const floorFile = (dataFolder: string): string => join(dataFolder, 'floor.html')

let constant = ''

async function floor(c: Ctx): Promise<Response> {
  const { db, config } = c.get('to')
  const file = floorFile(config.dataFolder)
  if (!constant && existsSync(file)) constant = readFileSync(file, 'utf8')
  await findSetting(db, 'specialistsPerCase')
  c.header('content-type', 'text/html; charset=utf-8')
  c.header('content-encoding', 'gzip')
  return c.body(gzipSync(constant, { level: 3 }))
}

export const floorRoom: Room = {
  name: 'floor',
  routes: [
    { method: 'GET', path: '/bench/floor', permission: 'anyone', handler: floor },
    // The same for somebody who is signed in: what it costs to know who looks, and nothing more.
    { method: 'GET', path: '/bench/own-floor', permission: 'home.see', handler: floor },
  ],
}
