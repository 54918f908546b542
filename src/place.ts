// Where the program lies: the folder of package.json, whether it runs from sources or from the bundle in build/.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const projectRoot = rootAbove(import.meta.dirname)

/** Assets and the bundle are built into this folder. */
export const builtFolder = join(projectRoot, 'build')

export const isBundle = relative(projectRoot, import.meta.dirname).startsWith('build')

/** Of the product, as package.json says it. */
export function productVersion(): string {
  return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const up = dirname(folder)
  if (up === folder) throw new Error(`There is no package.json above ${import.meta.dirname}`)
  return rootAbove(up)
}
