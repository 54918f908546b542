// The import of the address.
import type { Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { findImport, type Import } from '../queries/imports.ts'

/** Everybody who may run imports sees all of them: the Center is one desk. */
export const withImport =
  (handler: (c: Ctx, it: Import) => Promise<Response>) =>
  async (c: Ctx): Promise<Response> => {
    const id = c.req.param('id') ?? ''
    const it = isId(id) ? await findImport(c.get('to').db, id) : undefined
    return it ? handler(c, it) : notFoundPage(c)
  }
