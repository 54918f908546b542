// How many statements something takes, where their number must not grow with the list.
import type { KyselyPlugin } from 'kysely'
import type { Db } from '../../src/db/connect.ts'

/** The same database, and the number of statements it was given through it. */
export function counted(db: Db): { db: Db; statements(): number } {
  let count = 0
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      count++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { db: db.withPlugin(counter), statements: () => count }
}
