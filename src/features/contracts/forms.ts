// What the forms of contracts want.
import { z } from 'zod'
import { type Half, numberBy, taxStatuses } from '../../domain/contract.ts'
import { type Day, parseDay } from '../../domain/days.ts'
import {
  parseAccount,
  parseBik,
  parseCorrespondentAccount,
  parseKpp,
  parseOgrn,
  parseOrganisationInn,
} from '../../domain/identifiers.ts'
import { parseMoney } from '../../domain/money.ts'
import { parseFullName } from '../../domain/names.ts'
import { isSchoolYear } from '../../domain/order.ts'
import { misunderstood, type Parsed, understood } from '../../domain/parsed.ts'
import { id, ids, oneOf, parsed, raw, text, tick, whole } from '../../web/fields.ts'
import { bulkDeeds } from './actions/bulk.ts'
import { campaignWords } from './words/campaigns.ts'
import { customerWords } from './words/customer.ts'
import { stepWords as words } from './words/steps.ts'

const version = whole({ min: 1, max: 999_999_999, required: words.stale })
const once = id({ required: words.stale })
const anyDay = (required: string) =>
  parsed((typed) => parseDay(typed, { notBefore: '2015-01-01', notAfter: '2100-12-31' }), { required })
const day = anyDay(words.noDay)
const maybeDay = parsed((typed) => parseDay(typed, { notBefore: '2015-01-01', notAfter: '2100-12-31' }))
const person = text({ required: words.noReceivedBy, atMost: 150 })

export const seenForm = z.object({ version })
export const onceForm = z.object({ once })

const parseSchoolYear = (typed: string): Parsed<string> => {
  const short = typed.replace(/^(\d{4})\s*[/–-]\s*(?:\d\d)?(\d\d)$/, '$1/$2')
  return isSchoolYear(short) ? understood(short) : misunderstood('schoolYear', campaignWords.noSchoolYear)
}

const parseMask = (typed: string): Parsed<string> =>
  numberBy(typed, { year: '2026', half: 1, number: 1 }) === undefined || typed.length > 60
    ? misunderstood('mask', campaignWords.badMask)
    : understood(typed)

const half = oneOf(['1', '2'], { required: campaignWords.noHalf }).transform((it) => Number(it) as Half)
const schoolYear = parsed(parseSchoolYear, { required: campaignWords.noSchoolYear })

export const halfForm = z.object({ schoolYear, half })

const campaignFields = {
  signFrom: day,
  signTo: day,
  startsOn: day,
  endsOn: day,
  numberMask: parsed(parseMask, { required: campaignWords.badMask }),
}

function ordered(it: { signFrom: Day; signTo: Day; startsOn: Day; endsOn: Day }, ctx: z.RefinementCtx): void {
  const message = campaignWords.endBeforeStart
  if (it.signTo < it.signFrom) ctx.addIssue({ code: 'custom', path: ['signTo'], message })
  if (it.endsOn <= it.startsOn) ctx.addIssue({ code: 'custom', path: ['endsOn'], message })
}

export const newCampaignForm = z.object({ ...campaignFields, schoolYear, half }).superRefine(ordered)
export const campaignForm = z.object({ ...campaignFields, version }).superRefine(ordered)

export const oneForm = z.object({ specialist: id({ required: words.noSpecialist }) })

export const signForm = z.object({ on: day, receivedBy: person, version })

export const registerForm = z.object({
  on: day,
  number: text({ required: words.noNumber, atMost: 60 }),
  version,
})

export const datesForm = z.object({
  signedOn: day,
  receivedBy: person,
  registeredOn: maybeDay,
  registeredNumber: text({ atMost: 60 }),
  limit: parsed(parseMoney).refine((sum) => sum === null || sum > 0, words.zeroLimit),
  version,
})

export const cancelForm = z.object({ reason: text({ required: words.noReason, atMost: 500 }), version })

export const wordingForm = z.object({
  number: text({ atMost: 60 }),
  nameGenitive: text({ atMost: 200 }),
  nameDative: text({ atMost: 200 }),
  position: text({ atMost: 300 }),
  organisation: text({ atMost: 300 }),
  taxStatus: oneOf(taxStatuses),
  version,
})

export const bulkForm = z.object({
  id: ids({ required: words.noneChosen, atMost: 500 }),
  deed: oneOf(bulkDeeds, { required: words.noDeed }),
  on: day,
  receivedBy: text({ atMost: 150 }),
})

export const entryForm = z
  .object({
    specialist: id({ required: words.noSpecialist }),
    number: text({ required: words.noNumber, atMost: 60 }),
    madeOn: day,
    startsOn: day,
    endsOn: day,
    signedOn: day,
    receivedBy: person,
    registeredOn: maybeDay,
    registeredNumber: text({ atMost: 60 }),
    sfrSent: tick(),
    sfrOn: maybeDay,
    sfrProtocol: text({ atMost: 60 }),
    once,
  })
  .superRefine((it, ctx) => {
    const fault = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (it.endsOn < it.startsOn) fault('endsOn', campaignWords.endBeforeStart)
    if (it.signedOn < it.madeOn) fault('signedOn', words.signedEarly)
    if (it.registeredOn !== null && it.registeredOn < it.signedOn)
      fault('registeredOn', words.registeredEarly)
    if (it.sfrSent && it.registeredOn === null) fault('registeredOn', words.sfrNeedsRegistration)
    if (it.sfrSent && it.sfrOn === null) fault('sfrOn', words.noDay)
  })

const required = (atMost: number) => text({ required: customerWords.missing, atMost })

// A treasury account has no key that fits its БИК by the bank's rule.
const parseAnyAccount = (typed: string, bik: string): boolean => {
  const digits = typed.replace(/[ .-]/g, '')
  return /^0\d{19}$/.test(digits) || parseAccount(digits, bik).ok
}

const customerFields = {
  fullName: required(300),
  shortName: required(120),
  place: required(100),
  inn: parsed(parseOrganisationInn, { required: customerWords.missing }),
  kpp: parsed(parseKpp, { required: customerWords.missing }),
  ogrn: parsed(parseOgrn, { required: customerWords.missing }),
  address: required(300),
  phone: text({ atMost: 60 }),
  email: text({ atMost: 120 }),
  bank: required(200),
  bik: parsed(parseBik, { required: customerWords.missing }),
  account: required(40),
  correspondentAccount: raw(40),
  personalAccount: text({ atMost: 30 }),
  signatory: parsed(parseFullName, { required: customerWords.missing }),
  signatoryGenitive: text({ atMost: 200 }),
  position: required(200),
  positionGenitive: text({ atMost: 200 }),
  basis: required(200),
}

function accountsFit(
  it: { bik: string; account: string; correspondentAccount: string },
  ctx: z.RefinementCtx,
): void {
  if (!parseAnyAccount(it.account, it.bik))
    ctx.addIssue({ code: 'custom', path: ['account'], message: customerWords.badAccount })
  const own = it.correspondentAccount.trim()
  const fits =
    own === '' || /^40102\d{15}$/.test(own.replace(/\D/g, '')) || parseCorrespondentAccount(own, it.bik).ok
  if (!fits)
    ctx.addIssue({ code: 'custom', path: ['correspondentAccount'], message: customerWords.badAccount })
}

export const newCustomerForm = z
  .object({ ...customerFields, validFrom: anyDay(customerWords.noFrom), once })
  .superRefine(accountsFit)
export const customerForm = z.object({ ...customerFields, version }).superRefine(accountsFit)

export type CustomerTyped = Omit<z.output<typeof customerForm>, 'version'>
