// The port: opened on the configured address; a demo takes the next free port when its own is busy.
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { createApp } from './app.tsx'
import type { Config } from './config.ts'

export interface Listening {
  port: number
  /** Takes no new request, lets those at work finish. */
  close(): Promise<void>
}

const triedPorts = 20

export async function listen(app: ReturnType<typeof createApp>, config: Config): Promise<Listening> {
  for (let port = config.port; ; port++) {
    try {
      return await open(app, config.host, port)
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!busy || !config.portMayMove || port >= config.port + triedPorts) throw error
    }
  }
}

function open(app: ReturnType<typeof createApp>, hostname: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, (info) => {
      server.off('error', reject)
      resolve({ port: info.port, close: () => close(server) })
    }) as Server
    server.once('error', reject)
    // A scan of 20 MB from a remote village takes ten minutes; a silent connection is still cut after a minute.
    server.requestTimeout = 30 * 60_000
    server.headersTimeout = 60_000
    server.keepAliveTimeout = 65_000
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  })
}
