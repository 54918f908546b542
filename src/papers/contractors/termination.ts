// From the facts of an agreement on termination to the values of its merge fields (S-08, B.6).
import { paperDay } from '../../domain/days.ts'
import type { DismissalKind, SettlementWay } from '../../domain/dismissal.ts'
import { formatMoney, moneyInWords } from '../../domain/money.ts'
import { known } from '../conclusionFields.ts'
import type { FieldValues } from '../docx/filling.ts'
import { sumValues } from './contract.ts'
import type { TerminationPaper } from './facts.ts'
import { contractReference, customerValues, performerValues } from './parties.ts'

export function terminationFields(facts: TerminationPaper): FieldValues {
  const { act } = facts
  return known({
    ...customerValues(facts.customer),
    ...performerValues(facts.performer),
    ...contractReference(facts.contract),
    соглашение_дата: facts.on && paperDay(facts.on),
    последний_день: paperDay(facts.lastDay),
    причина: reasons[facts.reason],
    расчеты: settlement(act, facts.way ?? 'pay'),
    акт_номер: act?.number,
    акт_дата: act && paperDay(act.on),
    ...(act ? sumValues('акт_сумма', act.sum) : {}),
  })
}

/** In the genitive, after «на основании». */
const reasons: Record<DismissalKind, string> = {
  permanent: 'уведомления Исполнителя о прекращении работы',
  temporary_pension: 'уведомления Исполнителя о временном прекращении работы в связи с перерасчётом пенсии',
  other: 'обращения Исполнителя',
}

function settlement(act: TerminationPaper['act'], way: SettlementWay): string {
  const ends = way === 'pay' ? '' : 'Договор расторгается до завершения услуг, оставшихся неоказанными. '
  if (!act) return `${ends}К последнему дню Договора услуг, подлежащих оплате, не имеется.`
  const sum = `${formatMoney(act.sum)} (${moneyInWords(act.sum)})`
  return `${ends}Услуги, оказанные и принятые до последнего дня Договора, оплачиваются по акту № ${act.number} от ${paperDay(act.on)} на сумму ${sum} в порядке и сроки, установленные Договором.`
}
