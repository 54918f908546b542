// A new template, and a new version of one: a file, looked through before anything is made of it.

import type { z } from 'zod'
import { newId } from '../../../db/ids.ts'
import type { TemplateKind } from '../../../domain/templateChoice.ts'
import { formatDay } from '../../../ui/text.ts'
import { one, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage } from '../../../web/trouble.tsx'
import { readUpload } from '../../../web/upload.ts'
import { addTemplate, addVersion, type Received, receive } from '../actions/index.ts'
import { newTemplateForm, versionForm } from '../forms.ts'
import { UploadPage } from '../pages/upload.tsx'
import { listPositions, type Template } from '../queries/index.ts'
import { section, editWords as words } from '../words/index.ts'
import { crumbsTo, kindIn, templateIn } from './asked.ts'

export const templateLimit = 10 * 1024 * 1024

interface Tried {
  typed: Typed
  errors?: FieldErrors
  received?: Received
}

const fresh = (c: Ctx): Tried => ({
  typed: {
    kind: kindIn(c),
    once: newId(),
    validFrom: formatDay(c.get('to').clock.today()),
  },
})

export const showNewTemplate = (c: Ctx): Promise<Response> => uploadPage(c, undefined, fresh(c))

export async function showNewVersion(c: Ctx): Promise<Response> {
  const template = await templateIn(c)
  return template ? uploadPage(c, template, fresh(c)) : notFoundPage(c)
}

export async function takeNewTemplate(c: Ctx): Promise<Response> {
  const it = await taken(c, newTemplateForm, (sent) => newTemplateForm.shape.kind.parse(one(sent, 'kind')))
  if (!it.ok) return uploadPage(c, undefined, it.tried)
  const { kind, title, positions, categories, once, ...term } = it.value
  const done = await addTemplate(c.get('to'), actorIn(c), {
    once,
    kind,
    term,
    file: it.file,
    scope: { title, positions, categories },
  })
  if ('errors' in done) return uploadPage(c, undefined, { ...it.tried, errors: done.errors })
  leaveNotice(c, { tone: 'success', text: words.added(title) })
  return c.redirect(`/templates/${done.id}`, 303)
}

export async function takeNewVersion(c: Ctx): Promise<Response> {
  const template = await templateIn(c)
  if (!template) return notFoundPage(c)
  const it = await taken(c, versionForm, () => template.kind)
  if (!it.ok) return uploadPage(c, template, it.tried)
  const { once, ...term } = it.value
  const number = await addVersion(c.get('to'), actorIn(c), template.id, { id: once, term, file: it.file })
  if (number === undefined) return notFoundPage(c)
  leaveNotice(
    c,
    number === 'already'
      ? { tone: 'info', text: words.already }
      : { tone: 'success', text: words.versionAdded(number, term.validFrom) },
  )
  return c.redirect(`/templates/${template.id}`, 303)
}

/** The form and its file, both good; else all that is wrong with both, and what was typed. */
async function taken<S extends typeof newTemplateForm | typeof versionForm>(
  c: Ctx,
  form: S,
  kindOf: (sent: Typed) => TemplateKind,
) {
  const sent = await readUpload(c, { atMost: templateLimit, files: 1 })
  const received = await receive(c.get('to'), actorIn(c), kindOf(sent.typed), sent)
  const it = check(form, sent.typed)
  const tried: Tried = { typed: sent.typed, received }
  if (it.ok && received.ok)
    return { ok: true as const, value: it.value as z.output<S>, file: received.file, tried }
  const errors = { ...(it.ok ? {} : it.errors), ...(received.ok ? {} : { file: received.says }) }
  return { ok: false as const, tried: { ...tried, errors } }
}

async function uploadPage(c: Ctx, template: Template | undefined, tried: Tried): Promise<Response> {
  const title = template ? words.versionTitle : words.newTitle
  return page(
    c,
    {
      title,
      status: tried.errors ? 422 : 200,
      faulty: tried.errors !== undefined,
      crumbs: crumbsTo(section, title, template),
    },
    <UploadPage
      template={template}
      kind={template?.kind ?? newTemplateForm.shape.kind.parse(one(tried.typed, 'kind'))}
      positions={template ? [] : await listPositions(c.get('to').db)}
      once={one(tried.typed, 'once')}
      typed={tried.typed}
      errors={tried.errors ?? {}}
      received={tried.received}
      atMost={templateLimit}
    />,
  )
}
