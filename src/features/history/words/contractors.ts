// Orders and contracts.
import type { ActKind } from '../../../domain/act.ts'
import type { ContractStatus, Half } from '../../../domain/contract.ts'
import type { DismissalKind, SettlementWay } from '../../../domain/dismissal.ts'
import type { RateKind } from '../../../domain/pay.ts'
import type { SfrEvent } from '../../../domain/sfr.ts'
import { counted, countedNouns, formatDay } from '../../../ui/text.ts'
import {
  actKindWords,
  contractStatusWords,
  dismissalKindWords,
  halfWords,
  rateKindWords,
  settlementWords,
  sfrEventWords,
} from '../../../web/contractWords.ts'
import { contractNeedWords } from '../../../web/refusalWords.ts'
import { changed, type EventWords, lines, reasoned } from './sentence.ts'

const half = (schoolYear: string, it: Half): string => `${halfWords[it]} ${schoolYear} учебного года`
const _acts = (count: number): string => counted(count, ['акт', 'акта', 'актов'])
const status = (it: ContractStatus): string => contractStatusWords[it]
const _event = (it: SfrEvent): string => sfrEventWords[it]
const _leaving = (it: DismissalKind): string => dismissalKindWords[it]
const _way = (it: SettlementWay): string => settlementWords[it]
const _act = (it: ActKind): string => actKindWords[it]
const _rate = (it: RateKind): string => rateKindWords[it]

const paperKinds: Record<string, string> = {
  contract: 'Договор',
  termination: 'Соглашение о расторжении',
  act: 'Акт',
  orderList: 'Список к распоряжению',
}

export const orderEvents: EventWords<
  | 'orderMade'
  | 'orderChanged'
  | 'orderListChanged'
  | 'orderIssued'
  | 'orderWithdrawn'
  | 'orderStanding'
  | 'orderFileKept'
> = {
  orderMade: {
    name: 'Распоряжение начато',
    says: ({ kind, schoolYear }) =>
      kind === 'annual'
        ? `Начата подготовка распоряжения на ${schoolYear} учебный год`
        : `Начата подготовка изменений в распоряжение на ${schoolYear} учебный год`,
  },
  orderChanged: {
    name: 'Распоряжение исправлено',
    says: ({ changes }) => changed('Исправлены реквизиты распоряжения', changes),
  },
  orderListChanged: {
    name: 'Список распоряжения изменён',
    says: ({ added, removed, names }) => ({
      text: `Список распоряжения: добавлено ${added}, убрано ${removed}`,
      more: lines(names.join(', ')),
    }),
  },
  orderIssued: {
    name: 'Распоряжение издано',
    says: ({ number, on, included, excluded }) =>
      `Издано распоряжение № ${number} от ${formatDay(on)}: включено ${included}, исключено ${excluded}`,
  },
  orderWithdrawn: {
    name: 'Распоряжение отменено',
    says: ({ number, reason }) => reasoned(`Отменено распоряжение № ${number}`, reason),
  },
  orderStanding: {
    name: 'Включён в распоряжение или исключён',
    says: ({ action, number, from }) =>
      `${action === 'include' ? 'Включён в распоряжение' : 'Исключён распоряжением'} № ${number} с ${formatDay(from)}`,
  },
  orderFileKept: { name: 'Файл распоряжения', says: ({ name }) => `Загружен файл распоряжения «${name}»` },
}

export const contractEvents: EventWords<
  | 'campaignMade'
  | 'campaignChanged'
  | 'customerNamed'
  | 'contractRunStarted'
  | 'contractDrafted'
  | 'contractEntered'
  | 'contractIssued'
  | 'contractDataAsked'
  | 'contractReminded'
  | 'contractSigned'
  | 'contractRegistered'
  | 'contractCorrected'
  | 'contractCancelled'
  | 'contractScanKept'
  | 'contractMoved'
  | 'contractClosed'
  | 'contractTerminated'
  | 'taxStatusChanged'
  | 'absenceTold'
  | 'absenceEnded'
  | 'paperGiven'
> = {
  campaignMade: {
    name: 'Кампания открыта',
    says: (it) => `Открыта кампания договоров: ${half(it.schoolYear, it.half)}`,
  },
  campaignChanged: {
    name: 'Кампания изменена',
    says: ({ changes }) => changed('Изменены сроки кампании', changes),
  },
  customerNamed: {
    name: 'Реквизиты заказчика',
    says: ({ name, from }) => `Реквизиты заказчика с ${formatDay(from)}: ${name}`,
  },
  contractRunStarted: {
    name: 'Формирование договоров',
    says: ({ count }) => `Начато формирование договоров: ${counted(count, countedNouns.specialist)}`,
  },
  contractDrafted: {
    name: 'Договор начат',
    says: (it) => `Начат договор на ${half(it.schoolYear, it.half)}`,
  },
  contractEntered: {
    name: 'Договор внесён с бумаги',
    says: ({ number, startsOn, endsOn }) =>
      `Внесён договор № ${number}, действует ${formatDay(startsOn)} – ${formatDay(endsOn)}`,
  },
  contractIssued: {
    name: 'Договор сформирован',
    says: ({ number, on }) => `Сформирован договор № ${number} от ${formatDay(on)}`,
  },
  contractDataAsked: {
    name: 'Запрошены сведения для договора',
    says: ({ missing }) =>
      `Запрошены сведения для договора: ${missing.map((need) => contractNeedWords[need]).join(', ')}`,
  },
  contractReminded: {
    name: 'Напоминание о договоре',
    says: () => 'Отправлено напоминание подписать договор',
  },
  contractSigned: {
    name: 'Договор подписан',
    says: ({ on, receivedBy }) => `Подписан лично ${formatDay(on)}, принял(а) ${receivedBy}`,
  },
  contractRegistered: {
    name: 'Договор зарегистрирован',
    says: ({ number, on, isBackDated }) =>
      `Договор № ${number} зарегистрирован ${formatDay(on)}${isBackDated ? ' (внесено позже этого дня)' : ''}`,
  },
  contractCorrected: {
    name: 'Договор исправлен',
    says: ({ changes }) => changed('Исправлены сведения договора', changes),
  },
  contractCancelled: { name: 'Договор отменён', says: ({ reason }) => reasoned('Договор отменён', reason) },
  contractScanKept: { name: 'Скан договора', says: ({ name }) => `Загружен скан договора «${name}»` },
  contractMoved: {
    name: 'Состояние договора изменилось',
    says: ({ from, to }) => `Состояние договора: «${status(from)}» → «${status(to)}»`,
  },
  contractClosed: { name: 'Договор закрыт', says: () => 'Договор исполнен и закрыт' },
  contractTerminated: {
    name: 'Договор расторгнут',
    says: ({ on, reason }) => reasoned(`Договор расторгнут, последний день ${formatDay(on)}`, reason),
  },
  taxStatusChanged: {
    name: 'Налоговый статус изменён',
    says: ({ from, to }) => `Налоговый статус: ${from} → ${to}`,
  },
  absenceTold: {
    name: 'Отсутствие',
    says: ({ from, to, kind }) =>
      `Отсутствие (${kind}): ${to ? `${formatDay(from)} – ${formatDay(to)}` : `с ${formatDay(from)}`}`,
  },
  absenceEnded: { name: 'Отсутствие снято', says: () => 'Отметка об отсутствии снята' },
  paperGiven: {
    name: 'Документ сформирован',
    says: ({ kind, number }) => `Сформирован документ «${paperKinds[kind] ?? kind}», экземпляр ${number}`,
  },
}
