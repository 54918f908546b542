// Where the program lies: the folder of package.json, whether it runs from sources or from the bundle in build/.
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const projectRoot = rootAbove(import.meta.dirname)

/** Assets and the bundle are built into this folder. */
export const builtFolder = join(projectRoot, 'build')

export const isBundle = relative(projectRoot, import.meta.dirname).startsWith('build')

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const up = dirname(folder)
  if (up === folder) throw new Error(`There is no package.json above ${import.meta.dirname}`)
  return rootAbove(up)
}
