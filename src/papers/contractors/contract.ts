// From the facts of a contract to the values of its merge fields (B.4).
import type { Half, TaxStatus } from '../../domain/contract.ts'
import { paperDay } from '../../domain/days.ts'
import { formatMoney, moneyInWords } from '../../domain/money.ts'
import { known } from '../conclusionFields.ts'
import type { FieldValues } from '../docx/filling.ts'
import type { ContractPaper } from './facts.ts'
import { contractReference, customerValues, performerValues } from './parties.ts'

export function contractFields(facts: ContractPaper): FieldValues {
  const { order, limit, performer } = facts
  return {
    ...known({
      ...customerValues(facts.customer),
      ...performerValues(performer),
      ...contractReference(facts.contract),
      полугодие: `${halfInPaper[facts.half]} ${facts.schoolYear} учебного года`,
      учебный_год: facts.schoolYear,
      предмет_договора: facts.subject || usualSubject,
      ...(limit === null ? {} : sumValues('лимит', limit)),
      условие_о_налогах: taxClauses[performer.taxStatus],
      начало: paperDay(facts.startsOn),
      окончание: paperDay(facts.endsOn),
      распоряжение_номер: order?.number,
      распоряжение_дата: order?.on && paperDay(order.on),
    }),
    ...(facts.prices.length > 0
      ? { цены: facts.prices.map(({ work, sum }) => ({ вид_работы: work, ...sumValues('цена', sum) })) }
      : {}),
  }
}

/** A sum in figures and in words under the names of its two fields. */
export const sumValues = (key: string, sum: number): Record<string, string> => ({
  [key]: formatMoney(sum),
  [`${key}_прописью`]: moneyInWords(sum),
})

const halfInPaper: Record<Half, string> = { 1: 'первое полугодие', 2: 'второе полугодие' }

const usualSubject =
  'услуги по всестороннему анализу профессиональной деятельности педагогических работников, аттестуемых в целях установления квалификационной категории, и подготовке итоговых заключений по его результатам'

/** B.7: who pays the tax and the contributions. */
const taxClauses: Record<TaxStatus, string> = {
  individual:
    'Налог на доходы физических лиц исчисляет, удерживает и перечисляет Заказчик как налоговый агент. Страховые взносы с вознаграждения Исполнителя Заказчик уплачивает за свой счёт сверх цены услуг в порядке и размерах, установленных законодательством Российской Федерации.',
  self_employed:
    'Исполнитель применяет специальный налоговый режим «Налог на профессиональный доход», уплачивает этот налог самостоятельно и передаёт Заказчику чек на сумму каждой оплаты в сроки, установленные законодательством Российской Федерации. Об утрате права на этот режим Исполнитель сообщает Заказчику в течение трёх рабочих дней; с этого дня налог на доходы физических лиц и страховые взносы исчисляет и уплачивает Заказчик.',
  entrepreneur:
    'Исполнитель является индивидуальным предпринимателем и уплачивает налоги и страховые взносы самостоятельно. Об утрате этого статуса Исполнитель сообщает Заказчику в течение трёх рабочих дней.',
}
