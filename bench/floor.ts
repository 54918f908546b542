// The floor: one prepared query by key and a constant page, compressed like any other.
import { gzipSync } from 'node:zlib'
import type { Ctx } from '../src/web/context.ts'
import type { Room } from '../src/web/route.ts'
import { findSetting } from './queries.ts'

const row =
  '<tr><th scope="row">Рябинина Анна Сергеевна<small>учитель</small></th><td>МАОУ СОШ № 902</td></tr>\n'

/** As large as the own list of ten rows. */
const constant = `<!doctype html><html lang="ru"><body><table>${row.repeat(110)}</table></body></html>`

async function floor(c: Ctx): Promise<Response> {
  await findSetting(c.get('to').db, 'specialistsPerCase')
  c.header('content-type', 'text/html; charset=utf-8')
  c.header('content-encoding', 'gzip')
  return c.body(gzipSync(constant, { level: 4 }))
}

export const floorRoom: Room = {
  name: 'floor',
  routes: [{ method: 'GET', path: '/bench/floor', permission: 'anyone', handler: floor }],
}
