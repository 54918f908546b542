// Answers when something stands in the way: no right, not found, a conflict, a refusal, our own fault.
import type { Child } from 'hono/jsx'
import type { Refusal } from '../domain/refusals.ts'
import type { Permission } from '../domain/roles.ts'
import { rolesWith } from '../domain/roles.ts'
import type { Ctx } from './context.ts'
import { page } from './page.tsx'
import { safeBackFromReferer } from './referer.ts'
import { refusalSentence } from './refusalWords.ts'
import { troubleWords as words } from './words.ts'

type Status = 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 | 507

function trouble(c: Ctx, status: Status, title: string, body: Child): Promise<Response> {
  return page(
    c,
    { title, status },
    <div>
      <h1>{title}</h1>
      {body}
      <p>
        <a class="govuk-link" href={safeBackFromReferer(c)}>
          {words.back}
        </a>
        {' · '}
        <a class="govuk-link" href="/">
          {words.toMain}
        </a>
      </p>
    </div>,
  )
}

export const notFoundPage = (c: Ctx) => trouble(c, 404, words.notFoundTitle, <p>{words.notFound}</p>)

export const conflictPage = (c: Ctx) => trouble(c, 409, words.conflictTitle, <p>{words.conflict}</p>)

/** The rule said no: the reason, the date and the way out. */
export const refusedPage = (c: Ctx, refusal: Refusal) => sayNo(c, refusalSentence(refusal))

export const sayNo = (c: Ctx, sentence: string, status: 409 | 429 = 409) =>
  trouble(c, status, words.refusedTitle, <p>{sentence}</p>)

export const forbiddenPage = (c: Ctx, permission: Permission) =>
  trouble(
    c,
    403,
    words.forbiddenTitle,
    <>
      <p>{words.forbidden(permission)}</p>
      <p>{words.whoHas(rolesWith(permission))}</p>
      <p>{words.otherRole}</p>
    </>,
  )

export const foreignOriginPage = (c: Ctx) => trouble(c, 403, words.foreignTitle, <p>{words.foreign}</p>)
export const tooLargePage = (c: Ctx) => trouble(c, 413, words.tooLargeTitle, <p>{words.tooLarge}</p>)
export const storeFullPage = (c: Ctx) => trouble(c, 507, words.fullTitle, <p>{words.full}</p>)
export const uploadBrokenPage = (c: Ctx) => trouble(c, 400, words.brokenTitle, <p>{words.broken}</p>)
export const awayPage = (c: Ctx) => trouble(c, 503, words.awayTitle, <p>{words.away}</p>)

export const faultPage = (c: Ctx) =>
  trouble(
    c,
    500,
    words.troubleTitle,
    <>
      <p>{words.trouble}</p>
      <p>{words.requestNumber(c.get('requestId'))}</p>
    </>,
  )
