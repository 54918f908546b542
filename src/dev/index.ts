// The door of what only a demo has: personas, caught letters, the gallery, the demo region.
import type { MailCatcher } from '../outside/mailCatcher.ts'
import type { Deps } from '../web/deps.ts'
import type { Room } from '../web/route.ts'
import { galleryRoutes } from './gallery/routes.tsx'
import { letterRoutes } from './letters/routes.tsx'
import { personas } from './personas/personas.ts'
import { enterRoutes } from './personas/routes.tsx'
import { loadDemoRegion } from './region/load.ts'
import { hello } from './words.ts'

export interface Demo {
  rooms: readonly Room[]
  /** Prints the address and the logins, once the port is known. */
  sayHello(port: number): void
}

/** Loads the demo region when it is not there yet. */
export async function openDemo(to: Deps, catcher: MailCatcher | undefined): Promise<Demo> {
  if (to.config.mode !== 'demo') throw new Error('the demo is for demonstration only')
  await loadDemoRegion(to)
  return {
    rooms: [{ name: 'dev', routes: [...enterRoutes, ...letterRoutes(catcher), ...galleryRoutes] }],
    sayHello: (port) => void process.stdout.write(hello(port, personas)),
  }
}
