// The whole application without a port: middleware, the rooms, and what happens when something goes wrong.
import { Hono } from 'hono'
import { Conflict, isDatabaseAway } from './db/connect.ts'
import { StoreFull } from './outside/files.ts'
import { rooms } from './rooms.ts'
import { FormTooLarge } from './web/body.ts'
import type { Ctx, Env } from './web/context.ts'
import type { Deps } from './web/deps.ts'
import { guard } from './web/guard.ts'
import type { Room, Route } from './web/route.ts'
import { secure } from './web/security.ts'
import { requestFacts } from './web/session.ts'
import { serveAssets } from './web/staticFiles.ts'
import {
  awayPage,
  conflictPage,
  faultPage,
  notFoundPage,
  storeFullPage,
  tooLargePage,
  uploadBrokenPage,
} from './web/trouble.tsx'
import { UploadBroken } from './web/upload.ts'

export function createApp(to: Deps, more: readonly Room[] = []): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/assets/*', (c) => serveAssets(c, to.assets, to.config.publicUrl.startsWith('https:')))
  app.use(requestFacts(to))
  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    secure(c)
    to.log.info('request', {
      request: c.get('requestId'),
      method: c.req.method,
      route: c.get('pattern') || 'none',
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    })
  })
  for (const route of [...rooms, ...more].flatMap((room) => room.routes)) mount(app, route)
  app.notFound(async (c) => {
    // Even a page that is not there greets who is signed in by name.
    return (await guard(c, 'anyone')) ?? notFoundPage(c)
  })
  app.onError((error, c) => answerTo(error, c, to))
  return app
}

function mount(app: Hono<Env>, route: Route): void {
  const handler = async (c: Ctx): Promise<Response> => {
    c.set('pattern', route.path)
    return (await guard(c, route.permission)) ?? route.handler(c)
  }
  if (route.method === 'ALL') app.all(route.path, handler)
  else app.on(route.method, route.path, handler)
}

async function answerTo(error: Error, c: Ctx, to: Deps): Promise<Response> {
  if (error instanceof Conflict) return conflictPage(c)
  if (error instanceof FormTooLarge) return tooLargePage(c)
  if (error instanceof UploadBroken) return uploadBrokenPage(c)
  if (error instanceof StoreFull) return storeFullPage(c)
  if (isDatabaseAway(error)) {
    to.log.error('database away', { request: c.get('requestId'), route: c.get('pattern') })
    return awayPage(c)
  }
  to.log.error('fault', { request: c.get('requestId'), route: c.get('pattern'), error })
  return faultPage(c)
}
