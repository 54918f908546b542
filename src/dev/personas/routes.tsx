// Being a persona with one click.

import { z } from 'zod'
import { transaction } from '../../db/connect.ts'
import { readForm } from '../../web/body.ts'
import type { Ctx } from '../../web/context.ts'
import { oneOf } from '../../web/fields.ts'
import { check } from '../../web/forms.ts'
import { post, type Route } from '../../web/route.ts'
import { signInAs } from '../../web/session.ts'
import { notFoundPage } from '../../web/trouble.tsx'
import { findPersonaAccount } from '../queries.ts'
import { personas } from './personas.ts'

const enterForm = z.object({
  login: oneOf(
    personas.map((p) => p.login),
    { required: 'Выберите, кем войти' },
  ),
})

async function enter(c: Ctx): Promise<Response> {
  const form = check(enterForm, await readForm(c))
  const account = form.ok ? await findPersonaAccount(c.get('to').db, form.value.login) : undefined
  if (!account) return notFoundPage(c)
  await transaction(c.get('to').db, (tx) => signInAs(c, tx, account.accountId, account.grantId))
  return c.redirect('/', 303)
}

export const enterRoutes: readonly Route[] = [post('/dev/enter', 'anyone', enter)]
