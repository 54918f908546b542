// What the forms of accounts want.
import { z } from 'zod'
import { parseEmail } from '../../domain/contacts.ts'
import { parseLogin, parsePassword } from '../../domain/credentials.ts'
import { type Day, parseDay } from '../../domain/days.ts'
import { misunderstood, type Parsed, understood } from '../../domain/parsed.ts'
import { roles, scopeOfRole } from '../../domain/roles.ts'
import { id, isId, oneOf, parsed, raw, text, whole } from '../../web/fields.ts'
import {
  administrationWords,
  codeWords,
  newPasswordWords,
  ownPasswordWords,
  resetWords,
  signInWords,
} from './words/index.ts'

const typedPassword = (required: string) => raw().min(1, required)

export const signInForm = z.object({
  login: text({ required: signInWords.noLogin }),
  password: typedPassword(signInWords.noPassword),
  back: raw(2000),
  kept: raw(200),
})

const loginField = parsed(parseResetLogin, { required: resetWords.noLogin })

// S-12: by login; an address is known to others too, and finding out whose it is would be an answer.
function parseResetLogin(typed: string): Parsed<string> {
  return typed.includes('@') ? misunderstood('emailTyped', resetWords.emailTyped) : parseLogin(typed)
}

export const resetForm = z.object({ login: loginField })

/** A new password, twice; V-03 depends on the login. */
const newPassword = { password: raw(), repeat: raw() }

interface NewPassword {
  password: string
  repeat: string
}

function checkNewPassword(it: NewPassword, login: string, ctx: z.RefinementCtx): void {
  const password = parsePassword(it.password, login)
  if (!password.ok) ctx.addIssue({ code: 'custom', path: ['password'], message: password.fault.expected })
  else if (it.repeat === '')
    ctx.addIssue({ code: 'custom', path: ['repeat'], message: newPasswordWords.noRepeat })
  else if (it.repeat !== it.password)
    ctx.addIssue({ code: 'custom', path: ['repeat'], message: newPasswordWords.differs })
}

export const newPasswordForm = (login: string) =>
  z.object(newPassword).superRefine((it, ctx) => checkNewPassword(it, login, ctx))

export const ownPasswordForm = (login: string) =>
  z.object({ old: typedPassword(ownPasswordWords.noOld), ...newPassword }).superRefine((it, ctx) => {
    checkNewPassword(it, login, ctx)
    if (it.password !== '' && it.password === it.old)
      ctx.addIssue({ code: 'custom', path: ['password'], message: newPasswordWords.same })
  })

function parseCode(typed: string): Parsed<string> {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{8}$/.test(digits) ? understood(digits) : misunderstood('code', codeWords.badCode)
}

export const codeForm = z
  .object({ login: loginField, code: parsed(parseCode, { required: codeWords.noCode }), ...newPassword })
  .superRefine((it, ctx) => checkNewPassword(it, it.login, ctx))

const version = whole({ min: 1, max: 999_999_999, required: administrationWords.stale })

export const roleForm = (today: Day) =>
  z
    .object({
      role: oneOf(roles, { required: administrationWords.chooseRole }),
      municipality: id(),
      from: parsed((typed) => parseDay(typed, { notBefore: today }), {
        required: administrationWords.noFrom,
      }),
      to: parsed((typed) => parseDay(typed, { notBefore: today })),
      reason: text({ atMost: 300 }),
      version,
    })
    .superRefine((it, ctx) => {
      if (scopeOfRole[it.role] === 'municipality' && !it.municipality)
        ctx.addIssue({
          code: 'custom',
          path: ['municipality'],
          message: administrationWords.chooseMunicipality,
        })
      if (it.to !== null && it.to < it.from)
        ctx.addIssue({ code: 'custom', path: ['to'], message: administrationWords.toBeforeFrom })
    })

export const roleEndForm = z.object({
  grant: raw(60).refine(isId),
  version,
})

export const blockForm = z.object({
  blockReason: text({ required: administrationWords.noReason, atMost: 500 }),
  version,
})

export const versionForm = z.object({ version })

export const emailForm = z.object({
  email: parsed(parseEmail, { required: administrationWords.noEmail }),
  version,
})
