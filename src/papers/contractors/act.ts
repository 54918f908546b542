// From the facts of an act to the values of its merge fields (F.8).
import type { ActKind } from '../../domain/act.ts'
import { dottedDay, paperDay } from '../../domain/days.ts'
import { formatMoney } from '../../domain/money.ts'
import { shortName } from '../../domain/names.ts'
import { known } from '../conclusionFields.ts'
import type { FieldValues } from '../docx/filling.ts'
import { sumValues } from './contract.ts'
import type { ActPaper } from './facts.ts'
import { contractReference, customerValues, performerValues } from './parties.ts'

export function actFields(facts: ActPaper): FieldValues {
  return {
    ...known({
      ...customerValues(facts.customer),
      ...performerValues(facts.performer),
      ...contractReference(facts.contract),
      акт_номер: facts.number,
      акт_дата: paperDay(facts.on),
      вид_акта: actKindInPaper[facts.kind],
      период_с: paperDay(facts.period.from),
      период_по: paperDay(facts.period.to),
      количество: String(facts.lines.length),
      ...sumValues('итого', facts.sum),
      ...sumValues('ндфл', facts.incomeTax),
      ...sumValues('к_выплате', facts.payable),
    }),
    работы: facts.lines.map((line, index) => ({
      номер_строки: String(index + 1),
      дело_номер: line.caseNumber,
      аттестуемый: shortName(line.teacher),
      вид_работы: line.work,
      дата_принятия: dottedDay(line.acceptedOn),
      цена: formatMoney(line.price),
    })),
  }
}

const actKindInPaper: Record<ActKind, string> = { half_year: 'за полугодие', interim: 'промежуточный' }
