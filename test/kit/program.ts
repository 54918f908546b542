// The server and the command line as they are started by the tests.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What Node is given to run a program of `src`: out of the bundle of the tests where there is one, else from the source. */
export function program(name: 'main' | 'cli/main'): string[] {
  const bundled = join(process.env.TEST_BUNDLE ?? '', 'src', `${name}.js`)
  return process.env.TEST_BUNDLE && existsSync(bundled)
    ? ['--enable-source-maps', bundled]
    : ['--import', 'tsx', `src/${name}.ts`]
}
