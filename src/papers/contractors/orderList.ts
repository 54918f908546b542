// From the lines of an order to the values of the list that goes with it (N).
import { paperDay } from '../../domain/days.ts'
import { fullName } from '../../domain/names.ts'
import { known, positionInPaper } from '../conclusionFields.ts'
import type { FieldValues } from '../docx/filling.ts'
import type { OrderListPaper } from './facts.ts'

export function orderListFields({ order, rows, ...facts }: OrderListPaper): FieldValues {
  return {
    ...known({
      распоряжение_номер: order.number,
      распоряжение_дата: order.on && paperDay(order.on),
      распоряжение_наименование: facts.title,
      учебный_год: facts.schoolYear,
      орган_наименование: facts.authority,
      количество: String(rows.length),
    }),
    специалисты: rows.map((row, index) => ({
      номер_строки: String(index + 1),
      фио: fullName(row.name),
      место_работы: row.organisation ?? '',
      должность: positionInPaper(row.position) ?? '',
      муниципалитет: row.municipality ?? '',
      категория: row.category ?? '',
      профиль: row.profile ?? '',
      действие: row.change ? `(${row.change})` : '',
    })),
  }
}
