// What only a demo has is not there in production.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/kit/world.ts'
import { galleryRoutes } from './gallery/routes.tsx'
import { openDemo } from './index.ts'
import { letterRoutes } from './letters/routes.tsx'
import { enterRoutes } from './personas/routes.tsx'
import { isRegionLoaded } from './queries.ts'

const w = await world({ config: { mode: 'production' } })

test('no route of the demo is mounted in production', async () => {
  const routes = [...enterRoutes, ...letterRoutes(undefined), ...galleryRoutes]
  assert.ok(routes.length > 15)
  for (const { method, path } of routes) {
    const address = path.replace(/:\w+/g, 'invitation')
    const answer = method === 'GET' ? await w.visitor().get(address) : await w.visitor().post(address, {})
    assert.equal(answer.status, 404, `${method} ${address}`)
  }
})

test('the demo does not open in production, and loads nothing', async () => {
  await assert.rejects(openDemo(w.to, undefined), /for demonstration only/)
  assert.equal(await isRegionLoaded(w.to.db), false)
})
