// Step three, «Логин и пароль» (S-10, V-02, V-03, V-16).
import { z } from 'zod'
import { parseEmail } from '../../../domain/contacts.ts'
import { parseLogin, parsePassword } from '../../../domain/credentials.ts'
import { parseSnils } from '../../../domain/identifiers.ts'
import { one, type Typed } from '../../../web/body.ts'
import { parsed, tick } from '../../../web/fields.ts'
import { type Checked, check, type FieldErrors } from '../../../web/forms.ts'
import { accountWords as words } from '../words/index.ts'
import type { AccountAnswer } from './answers.ts'

const form = (asksEmail: boolean, asksSnils: boolean) =>
  z.object({
    email: asksEmail ? parsed(parseEmail, { required: words.noEmail }) : z.string().transform(() => null),
    snils: asksSnils ? parsed(parseSnils) : z.string().transform(() => null),
    login: parsed(parseLogin, { required: words.noLogin }),
    noted: tick({ required: words.noNoted }),
    consent: tick({ required: words.noConsent }),
  })

export function understandAccount(
  typed: Typed,
  asksEmail: boolean,
  asksSnils: boolean,
): Checked<AccountAnswer> {
  const it = check(form(asksEmail, asksSnils), typed)
  const errors: FieldErrors = { ...(it.ok ? {} : it.errors), ...passwordFaults(typed) }
  const order = ['snils', 'email', 'login', 'password', 'repeat', 'noted', 'consent']
  const faults = order.flatMap((name) => (errors[name] ? [[name, errors[name]] as const] : []))
  if (!it.ok || faults.length > 0) return { ok: false, errors: Object.fromEntries(faults), typed }
  return {
    ok: true,
    value: {
      login: it.value.login,
      email: it.value.email,
      password: one(typed, 'password'),
      snils: it.value.snils,
    },
  }
}

function passwordFaults(typed: Typed): FieldErrors {
  const password = one(typed, 'password')
  const repeat = one(typed, 'repeat')
  const strong = parsePassword(password, one(typed, 'login').trim())
  if (!strong.ok) return { password: strong.fault.expected }
  if (repeat === '') return { repeat: words.noRepeat }
  return repeat === password ? {} : { repeat: words.differs }
}

export const consentForm = z.object({ consent: tick({ required: words.noConsent }) })
