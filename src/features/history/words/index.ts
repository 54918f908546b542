// Every event as a sentence. The types see to it that none is missing.
import type { EventName } from '../../../domain/events.ts'
import { accountEvents } from './accounts.ts'
import { applyingEvents, claimEvents } from './applying.ts'
import { assignmentEvents, caseEvents, conclusionEvents, proposalEvents } from './cases.ts'
import { contractEvents, orderEvents } from './contractors.ts'
import { payEvents } from './payment.ts'
import { invitationEvents, peopleEvents } from './people.ts'
import { recordEvents } from './records.ts'
import { importEvents, referenceEvents, templateEvents } from './reference.ts'
import type { EventWords, Sentence } from './sentence.ts'

export * from './page.ts'
export type { Sentence } from './sentence.ts'

export const eventWords: EventWords = {
  ...caseEvents,
  ...applyingEvents,
  ...claimEvents,
  ...assignmentEvents,
  ...proposalEvents,
  ...conclusionEvents,
  ...invitationEvents,
  ...peopleEvents,
  ...accountEvents,
  ...importEvents,
  ...templateEvents,
  ...referenceEvents,
  ...orderEvents,
  ...contractEvents,
  ...payEvents,
  ...recordEvents,
}

/** What may be chosen on the page: a group, or one event of it. */
export const eventGroups = {
  applications: { title: 'Заявления педагогов', names: namesOf({ ...applyingEvents, ...claimEvents }) },
  cases: { title: 'Дела', names: namesOf(caseEvents) },
  assignments: { title: 'Назначения', names: namesOf(assignmentEvents) },
  proposals: { title: 'Распределение', names: namesOf(proposalEvents) },
  conclusions: { title: 'Заключения', names: namesOf(conclusionEvents) },
  invitations: { title: 'Приглашения', names: namesOf(invitationEvents) },
  people: { title: 'Сведения о людях', names: namesOf(peopleEvents) },
  accounts: { title: 'Вход и учётные записи', names: namesOf(accountEvents) },
  imports: { title: 'Загрузка списков', names: namesOf(importEvents) },
  templates: { title: 'Шаблоны', names: namesOf(templateEvents) },
  reference: { title: 'Справочники и настройки', names: namesOf(referenceEvents) },
  orders: { title: 'Распоряжения', names: namesOf(orderEvents) },
  contracts: { title: 'Договоры', names: namesOf(contractEvents) },
  pay: { title: 'СФР, увольнение, акты и оплата', names: namesOf(payEvents) },
  records: { title: 'Письма, выгрузки, чужие записи', names: namesOf(recordEvents) },
} as const

export type EventGroup = keyof typeof eventGroups

function namesOf(words: object): readonly EventName[] {
  return Object.keys(words) as EventName[]
}

const isEventName = (is: string): is is EventName => Object.hasOwn(eventWords, is)

/** The sentence of a stored event; one of a later version of the product keeps its name. */
export function sentenceOf(it: { is: string; facts: unknown }): Sentence {
  if (!isEventName(it.is)) return { text: it.is }
  const says = eventWords[it.is].says as (facts: unknown) => string | Sentence
  const said = says(it.facts)
  return typeof said === 'string' ? { text: said } : said
}
