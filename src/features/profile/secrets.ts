// Personal numbers for the contract (D.3): what each consists of, its mask, and how it stands in the database.
import { z } from 'zod'
import { type Day, dottedDay, parseDay } from '../../domain/days.ts'
import {
  formatPassport,
  formatSnils,
  maskAccount,
  maskInn,
  maskPassport,
  maskSnils,
  type Passport,
  parseAccount,
  parseBik,
  parsePassport,
  parsePassportOffice,
  parsePersonInn,
  parseSnils,
} from '../../domain/identifiers.ts'
import { passportLimits } from '../../domain/personDays.ts'
import { parsed, text } from '../../web/fields.ts'
import { secretWords as words } from './words/index.ts'

export const secretKinds = ['snils', 'inn', 'passport', 'bank', 'address'] as const
export type SecretKind = (typeof secretKinds)[number]

export const isSecretKind = (raw: string): raw is SecretKind => secretKinds.some((kind) => kind === raw)

/** What passes through the cipher, as JSON. */
export interface SecretValues {
  snils: { snils: string }
  inn: { inn: string }
  passport: { passport: Passport; office: string; issuedBy: string; issuedOn: Day }
  bank: { bik: string; account: string; bank: string }
  address: { address: string }
}

export interface Line {
  term: string
  text: string
}

interface Known {
  today: Day
  birthOn: Day | null
}

interface Secret<K extends SecretKind> {
  form(known: Known): z.ZodObject
  mask(value: SecretValues[K]): string
  lines(value: SecretValues[K]): Line[]
}

const bankForm = z
  .object({
    bik: parsed(parseBik, { required: words.noBik }),
    account: text({ required: words.noAccount, atMost: 60 }),
    bank: text({ atMost: 200 }),
  })
  .superRefine((it, ctx) => {
    const account = parseAccount(it.account, it.bik)
    if (!account.ok) ctx.addIssue({ code: 'custom', path: ['account'], message: account.fault.expected })
  })
  .overwrite((it) => ({ ...it, account: it.account.replace(/\D/g, '') }))

export const secrets: { [K in SecretKind]: Secret<K> } = {
  snils: {
    form: () => z.object({ snils: parsed(parseSnils, { required: words.noSnils }) }),
    mask: ({ snils }) => maskSnils(snils),
    lines: ({ snils }) => [{ term: words.snils, text: formatSnils(snils) }],
  },
  inn: {
    form: () => z.object({ inn: parsed(parsePersonInn, { required: words.noInn }) }),
    mask: ({ inn }) => maskInn(inn),
    lines: ({ inn }) => [{ term: words.inn, text: inn }],
  },
  passport: {
    form: ({ today, birthOn }) =>
      z.object({
        passport: parsed(parsePassport, { required: words.noPassport }),
        office: parsed(parsePassportOffice, { required: words.noOffice }),
        issuedBy: text({ required: words.noIssuedBy, atMost: 300 }),
        issuedOn: parsed(
          (typed) => parseDay(typed, birthOn ? passportLimits(today, birthOn) : { notAfter: today }),
          { required: words.noIssuedOn },
        ),
      }),
    mask: ({ passport }) => maskPassport(passport),
    lines: (it) => [
      { term: words.passport, text: formatPassport(it.passport) },
      { term: words.issuedBy, text: it.issuedBy },
      { term: words.office, text: it.office },
      { term: words.issuedOn, text: dottedDay(it.issuedOn) },
    ],
  },
  bank: {
    form: () => bankForm,
    mask: ({ account }) => maskAccount(account),
    lines: (it) => [
      { term: words.account, text: it.account },
      { term: words.bik, text: it.bik },
      ...(it.bank ? [{ term: words.bank, text: it.bank }] : []),
    ],
  },
  address: {
    form: () => z.object({ address: text({ required: words.noAddress, atMost: 300 }) }),
    // A part of an address may already say where somebody lives.
    mask: () => words.addressMask,
    lines: ({ address }) => [{ term: words.address, text: address }],
  },
}

/** Ties a cipher to its person and kind: it does not open anywhere else. */
export const aboutSecret = (personId: string, kind: SecretKind): string => `person:${personId}:${kind}`
