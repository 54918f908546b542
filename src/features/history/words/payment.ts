// The social fund, dismissal, acts and payment.
import type { ActKind } from '../../../domain/act.ts'
import type { ContractStatus, Half } from '../../../domain/contract.ts'
import type { DismissalKind, SettlementWay } from '../../../domain/dismissal.ts'
import { formatMoney } from '../../../domain/money.ts'
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
import { changed, type EventWords, reasoned } from './sentence.ts'

const _half = (schoolYear: string, it: Half): string => `${halfWords[it]} ${schoolYear} учебного года`
const acts = (count: number): string => counted(count, ['акт', 'акта', 'актов'])
const _status = (it: ContractStatus): string => contractStatusWords[it]
const event = (it: SfrEvent): string => sfrEventWords[it]
const leaving = (it: DismissalKind): string => dismissalKindWords[it]
const way = (it: SettlementWay): string => settlementWords[it]
const act = (it: ActKind): string => actKindWords[it]
const rate = (it: RateKind): string => rateKindWords[it]

export const payEvents: EventWords<
  | 'sfrTaskMade'
  | 'sfrTaskCancelled'
  | 'sfrSent'
  | 'sfrCorrected'
  | 'dismissalTold'
  | 'dismissalWithdrawn'
  | 'dismissalSettled'
  | 'priceSet'
  | 'priceEnded'
  | 'rateSet'
  | 'workPriced'
  | 'actMade'
  | 'actSigned'
  | 'actCancelled'
  | 'actPaid'
  | 'actUnpaid'
  | 'actScanKept'
  | 'sheetMade'
  | 'sheetPaid'
  | 'sheetCancelled'
> = {
  sfrTaskMade: {
    name: 'Уведомление СФР нужно',
    says: (it) => `Нужно уведомить СФР: ${event(it.event)} ${formatDay(it.on)}, срок ${formatDay(it.dueOn)}`,
  },
  sfrTaskCancelled: {
    name: 'Уведомление СФР отменено',
    says: (it) => reasoned(`Уведомление СФР (${event(it.event)}) отменено`, it.reason),
  },
  sfrSent: {
    name: 'СФР уведомлён',
    says: (it) =>
      `СФР уведомлён ${formatDay(it.on)} (${event(it.event)}), протокол ${it.protocol || 'не указан'}${it.late ? ', позже срока' : ''}`,
  },
  sfrCorrected: {
    name: 'Отметка СФР исправлена',
    says: ({ changes }) => changed('Исправлена отметка об уведомлении СФР', changes),
  },
  dismissalTold: {
    name: 'Сообщение об увольнении',
    says: ({ on, kind, returnsOn }) =>
      `Сообщение об увольнении с ${formatDay(on)}: ${leaving(kind)}${returnsOn ? `, возвращение ${formatDay(returnsOn)}` : ''}`,
  },
  dismissalWithdrawn: { name: 'Увольнение отозвано', says: () => 'Сообщение об увольнении отозвано' },
  dismissalSettled: {
    name: 'Решение по увольнению',
    says: (it) =>
      `Решение: ${way(it.way)}. Назначений возвращено ${it.back}, снято ${it.takenOff}, оставлено ${it.kept}`,
  },
  priceSet: {
    name: 'Цена установлена',
    says: ({ what, sum, from }) => `${what}: ${formatMoney(sum)} с ${formatDay(from)}`,
  },
  priceEnded: { name: 'Цена прекращена', says: ({ what, on }) => `${what}: действует до ${formatDay(on)}` },
  rateSet: {
    name: 'Ставка установлена',
    says: (it) => `${rate(it.kind)} с ${formatDay(it.from)}: ${it.text}`,
  },
  workPriced: {
    name: 'Принятая работа оценена',
    says: ({ count }) => `Цена проставлена: ${counted(count, countedNouns.conclusion)}`,
  },
  actMade: {
    name: 'Акт составлен',
    says: (it) =>
      `Составлен ${act(it.kind)} № ${it.number}: ${counted(it.items, countedNouns.conclusion)}, ${formatMoney(it.sum)}`,
  },
  actSigned: { name: 'Акт подписан', says: ({ number, on }) => `Акт № ${number} подписан ${formatDay(on)}` },
  actCancelled: {
    name: 'Акт отменён',
    says: ({ number, reason }) => reasoned(`Акт № ${number} отменён`, reason),
  },
  actPaid: {
    name: 'Акт оплачен',
    says: ({ number, on, sum }) => `Акт № ${number} оплачен ${formatDay(on)}: ${formatMoney(sum)}`,
  },
  actUnpaid: {
    name: 'Отметка об оплате снята',
    says: ({ number, reason }) => reasoned(`Снята отметка об оплате акта № ${number}`, reason),
  },
  actScanKept: {
    name: 'Скан акта',
    says: ({ number, name }) => `К акту № ${number} загружен скан «${name}»`,
  },
  sheetMade: {
    name: 'Ведомость составлена',
    says: (it) => `Составлена ведомость № ${it.number}: ${acts(it.acts)}, к выплате ${formatMoney(it.sum)}`,
  },
  sheetPaid: {
    name: 'Ведомость оплачена',
    says: ({ number, on }) => `Ведомость № ${number} оплачена ${formatDay(on)}`,
  },
  sheetCancelled: {
    name: 'Ведомость отменена',
    says: ({ number, reason }) => reasoned(`Ведомость № ${number} отменена`, reason),
  },
}
