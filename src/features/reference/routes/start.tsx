// The first page of the reference data.
import { roleMay } from '../../../domain/roles.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { page } from '../../../web/page.tsx'
import { get } from '../../../web/route.ts'
import { StartPage } from '../pages/start.tsx'
import { section } from '../words/index.ts'

export const startRoutes = [get('/reference', 'reference.read', showStart)]

function showStart(c: Ctx): Promise<Response> {
  const mayManage = roleMay(actorIn(c).role, 'reference.manage')
  return page(c, { title: section, wide: true }, <StartPage mayManage={mayManage} />)
}
