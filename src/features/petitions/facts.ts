// The facts of work that stood on a page, as a mark: what is confirmed is what was read.
import { createHash } from 'node:crypto'
import { type Application, workFactsOf } from '../applications/index.ts'

export const factsMark = (it: Application): string =>
  createHash('sha256')
    .update(JSON.stringify(workFactsOf(it)))
    .digest('hex')
    .slice(0, 32)
