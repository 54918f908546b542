// The pages of prices and rates.
import { newId } from '../../db/ids.ts'
import { dottedDay } from '../../domain/days.ts'
import { rateKinds, shareText } from '../../domain/pay.ts'
import { isRefusal } from '../../domain/refusals.ts'
import { roleMay } from '../../domain/roles.ts'
import { one, readForm, type Typed } from '../../web/body.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { ContractTabs } from '../../web/contractTabs.tsx'
import { leaveNotice } from '../../web/cookies.ts'
import { isId } from '../../web/fields.ts'
import { check, type FieldErrors } from '../../web/forms.ts'
import { page } from '../../web/page.tsx'
import { get, post, type Room } from '../../web/route.ts'
import { notFoundPage, refusedPage } from '../../web/trouble.tsx'
import { addPrice, addRate, correctRate, removePrice, stopPrice } from './actions/index.ts'
import { correctionForm, endForm, priceForm, rateForm, seenForm, stepsOf } from './forms.ts'
import { EndPricePage, NewPricePage, NewRatePage, RatePage } from './pages/forms.tsx'
import { RatesPage } from './pages/list.tsx'
import { type PriceRow, type RateRow, readPrices, readRates } from './queries/index.ts'
import { priceLine, ratesWords as words } from './words.ts'

export const ratesRoom: Room = {
  name: 'rates',
  routes: [
    get('/rates', 'rate.read', showRates),
    get('/rates/prices/new', 'rate.manage', (c) => newPricePage(c, { once: newId() })),
    post('/rates/prices', 'rate.manage', takePrice),
    get('/rates/prices/:id', 'rate.manage', showEnding),
    post('/rates/prices/:id/ending', 'rate.manage', takeEnding),
    post('/rates/prices/:id/removal', 'rate.manage', takeRemoval),
    get('/rates/new', 'rate.manage', (c) =>
      newRatePage(c, { kind: c.req.query('kind') ?? '', once: newId() }),
    ),
    post('/rates', 'rate.manage', takeRate),
    get('/rates/:id', 'rate.manage', showRate),
    post('/rates/:id', 'rate.manage', takeCorrection),
  ],
}

async function showRates(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const [prices, rates] = await Promise.all([readPrices(db), readRates(db)])
  return page(
    c,
    { title: words.title, wide: true },
    <RatesPage
      tabs={<ContractTabs c={c} current="/rates" />}
      prices={prices}
      rates={rates}
      today={clock.today()}
      mayManage={roleMay(actorIn(c).role, 'rate.manage')}
    />,
  )
}

const framed = (title: string, errors?: FieldErrors) => ({
  title,
  status: errors ? (422 as const) : (200 as const),
  faulty: errors !== undefined,
  crumbs: [{ href: '/rates', text: words.title }, { text: title }],
})

function done(c: Ctx, text: string): Response {
  leaveNotice(c, { tone: 'success', text })
  return c.redirect('/rates', 303)
}

const newPricePage = (c: Ctx, typed: Typed, errors?: FieldErrors): Promise<Response> =>
  page(
    c,
    framed(words.addPriceTitle, errors),
    <NewPricePage typed={{ ...typed, once: one(typed, 'once') || newId() }} errors={errors ?? {}} />,
  )

async function takePrice(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const it = check(priceForm, typed)
  if (!it.ok) return newPricePage(c, typed, it.errors)
  const { once, ...facts } = it.value
  const line = { ...facts, work: 'conclusion' as const }
  const added = await addPrice(c.get('to'), actorIn(c), { ...line, id: once })
  if (added !== 'added') return newPricePage(c, typed, added.errors)
  return done(c, words.priced(priceLine(line), line.sum, line.validFrom))
}

async function priceIn(c: Ctx): Promise<PriceRow | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? (await readPrices(c.get('to').db)).find((it) => it.id === id) : undefined
}

const endingPage = (c: Ctx, row: PriceRow, typed: Typed, errors?: FieldErrors): Promise<Response> =>
  page(c, framed(words.endTitle, errors), <EndPricePage row={row} typed={typed} errors={errors ?? {}} />)

async function showEnding(c: Ctx): Promise<Response> {
  const row = await priceIn(c)
  if (!row) return notFoundPage(c)
  return endingPage(c, row, {
    lastDay: row.validTo ? dottedDay(row.validTo) : '',
    version: String(row.version),
  })
}

async function takeEnding(c: Ctx): Promise<Response> {
  const row = await priceIn(c)
  if (!row) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(endForm, typed)
  if (!it.ok) return endingPage(c, row, typed, it.errors)
  const { version, lastDay } = it.value
  const ended = await stopPrice(c.get('to'), actorIn(c), { id: row.id, version }, lastDay)
  if (!ended) return notFoundPage(c)
  return ended === 'ended' ? done(c, words.ended) : endingPage(c, row, typed, ended.errors)
}

async function takeRemoval(c: Ctx): Promise<Response> {
  const row = await priceIn(c)
  const it = check(seenForm, await readForm(c))
  if (!row || !it.ok) return notFoundPage(c)
  const removed = await removePrice(c.get('to'), actorIn(c), { id: row.id, version: it.value.version })
  if (!removed) return notFoundPage(c)
  return isRefusal(removed) ? refusedPage(c, removed) : done(c, words.removed)
}

async function newRatePage(c: Ctx, typed: Typed, errors?: FieldErrors): Promise<Response> {
  const kind = rateKinds.find((it) => it === one(typed, 'kind'))
  if (!kind) return notFoundPage(c)
  return page(
    c,
    framed(words.addRateTitle(words.rates[kind]), errors),
    <NewRatePage
      kind={kind}
      typed={{ ...typed, once: one(typed, 'once') || newId() }}
      errors={errors ?? {}}
    />,
  )
}

async function takeRate(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const kind = rateKinds.find((it) => it === one(typed, 'kind'))
  if (!kind) return notFoundPage(c)
  const it = check(rateForm(kind), typed)
  if (!it.ok) return newRatePage(c, typed, it.errors)
  const { once, validFrom } = it.value
  const rate = { id: once, kind, validFrom, steps: stepsOf(kind, it.value) }
  const added = await addRate(c.get('to'), actorIn(c), rate)
  if (added !== 'added') return newRatePage(c, typed, added.errors)
  return done(c, words.rateSaved(words.rates[kind], validFrom))
}

async function rateIn(c: Ctx): Promise<RateRow | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? (await readRates(c.get('to').db)).find((it) => it.id === id) : undefined
}

const ratePage = (c: Ctx, row: RateRow, typed: Typed, errors?: FieldErrors): Promise<Response> =>
  page(
    c,
    framed(words.editRateTitle(words.rates[row.kind], row.validFrom), errors),
    <RatePage row={row} typed={typed} errors={errors ?? {}} />,
  )

async function showRate(c: Ctx): Promise<Response> {
  const row = await rateIn(c)
  if (!row) return notFoundPage(c)
  const steps = row.steps.flatMap(({ from, share }, i) => [
    [`from${i + 1}`, i === 0 && row.kind !== 'contractLimit' ? '' : String(from / 100).replace('.', ',')],
    [`share${i + 1}`, row.kind === 'contractLimit' ? '' : shareText(share)],
  ])
  return ratePage(c, row, { ...Object.fromEntries(steps), version: String(row.version) })
}

async function takeCorrection(c: Ctx): Promise<Response> {
  const row = await rateIn(c)
  if (!row) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(correctionForm(row.kind), typed)
  if (!it.ok) return ratePage(c, row, typed, it.errors)
  const seen = { id: row.id, version: it.value.version }
  const corrected = await correctRate(c.get('to'), actorIn(c), seen, stepsOf(row.kind, it.value))
  if (!corrected) return notFoundPage(c)
  if (isRefusal(corrected)) return refusedPage(c, corrected)
  return done(c, words.rateSaved(words.rates[row.kind], row.validFrom))
}
