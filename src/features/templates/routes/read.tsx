// Looking at templates.
import { roleMay } from '../../../domain/roles.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage } from '../../../web/trouble.tsx'
import { historyOf } from '../../history/index.ts'
import { FieldsPage } from '../pages/fields.tsx'
import { TemplatesPage } from '../pages/list.tsx'
import { TemplatePage } from '../pages/one.tsx'
import { listPositions, listTemplates, listVersions } from '../queries/index.ts'
import { fieldWords, listWords, section } from '../words/index.ts'
import { crumbsTo, kindIn, templateIn } from './asked.ts'

const mayManage = (c: Ctx): boolean => roleMay(actorIn(c).role, 'template.manage')

export async function showList(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const [templates, versions, positions] = await Promise.all([
    listTemplates(db),
    listVersions(db),
    listPositions(db),
  ])
  return page(
    c,
    { title: listWords.title, wide: true },
    <TemplatesPage
      templates={templates}
      versions={versions}
      positions={positions}
      today={clock.today()}
      mayManage={mayManage(c)}
    />,
  )
}

export async function showTemplate(c: Ctx): Promise<Response> {
  const template = await templateIn(c)
  if (!template) return notFoundPage(c)
  const { db, clock } = c.get('to')
  const [versions, positions, history] = await Promise.all([
    listVersions(db, template.id),
    listPositions(db),
    historyOf(db, { about: { kind: 'template', id: template.id } }),
  ])
  return page(
    c,
    { title: template.title, wide: true, crumbs: crumbsTo(section, template.title) },
    <TemplatePage
      template={template}
      versions={versions}
      positions={positions}
      history={history}
      today={clock.today()}
      mayManage={mayManage(c)}
    />,
  )
}

export const showFields = (c: Ctx): Promise<Response> =>
  page(
    c,
    { title: fieldWords.title, wide: true, crumbs: crumbsTo(section, fieldWords.title) },
    <FieldsPage kind={kindIn(c)} />,
  )
