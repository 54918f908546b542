// Words of contracts that several features say: states, halves, kinds.
import type { ActKind, ActStatus } from '../domain/act.ts'
import type { ContractStatus, Half, TaxStatus } from '../domain/contract.ts'
import type { DismissalKind, DismissalStatus, SettlementWay } from '../domain/dismissal.ts'
import type { OrderStatus } from '../domain/order.ts'
import type { RateKind } from '../domain/pay.ts'
import type { SfrEvent, SfrStatus } from '../domain/sfr.ts'
import type { AwayKind } from '../domain/specialist.ts'
import type { Tone } from '../ui/status.tsx'

export const contractStatusWords: Record<ContractStatus, string> = {
  draft: 'Черновик',
  issued: 'Сформирован',
  signed: 'Подписан',
  registered: 'Зарегистрирован',
  executing: 'Исполняется',
  act_signed: 'Акт подписан',
  paid: 'Оплачен',
  closed: 'Закрыт',
  cancelled: 'Отменён',
  terminating: 'Расторгается',
  terminated: 'Расторгнут',
}
export const contractStatusTones: Record<ContractStatus, Tone> = {
  draft: 'grey',
  issued: 'yellow',
  signed: 'blue',
  registered: 'green',
  executing: 'green',
  act_signed: 'green',
  paid: 'green',
  closed: 'grey',
  cancelled: 'grey',
  terminating: 'red',
  terminated: 'grey',
}

export const halfWords: Record<Half, string> = { 1: 'первое полугодие', 2: 'второе полугодие' }

export const taxStatusWords: Record<TaxStatus, string> = {
  individual: 'физическое лицо',
  self_employed: 'самозанятый (НПД)',
  entrepreneur: 'индивидуальный предприниматель',
}

export const awayKindWords: Record<AwayKind, string> = {
  leave: 'отпуск',
  illness: 'болезнь',
  other: 'другое',
}

export const orderStatusWords: Record<OrderStatus, string> = {
  draft: 'Готовится',
  issued: 'Издано',
  withdrawn: 'Отменено',
}
export const orderStatusTones: Record<OrderStatus, Tone> = {
  draft: 'yellow',
  issued: 'green',
  withdrawn: 'grey',
}

export const sfrEventWords: Record<SfrEvent, string> = {
  start: 'начало договора',
  end: 'окончание договора',
}
export const sfrStatusWords: Record<SfrStatus, string> = {
  due: 'Отправить',
  sent: 'Отправлено',
  cancelled: 'Не требуется',
}

export const dismissalKindWords: Record<DismissalKind, string> = {
  permanent: 'постоянное',
  temporary_pension: 'временное, для перерасчёта пенсии',
  other: 'другое',
}
export const dismissalStatusWords: Record<DismissalStatus, string> = {
  told: 'Ждёт решения',
  settled: 'Решено',
  withdrawn: 'Отозвано',
}
export const settlementWords: Record<SettlementWay, string> = {
  pay: 'оплатить по факту',
  terminate: 'расторгнуть',
}

export const actKindWords: Record<ActKind, string> = {
  half_year: 'акт за полугодие',
  interim: 'промежуточный акт',
}
export const actStatusWords: Record<ActStatus, string> = {
  draft: 'Составлен',
  signed: 'Подписан',
  paid: 'Оплачен',
  cancelled: 'Отменён',
}
export const actStatusTones: Record<ActStatus, Tone> = {
  draft: 'yellow',
  signed: 'blue',
  paid: 'green',
  cancelled: 'grey',
}

export const rateKindWords: Record<RateKind, string> = {
  incomeTax: 'НДФЛ',
  contributions: 'Страховые взносы',
  contractLimit: 'Предельная сумма договора',
}
