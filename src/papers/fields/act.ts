// The merge fields of the act of services rendered (F.8).
import { dayField, field, line, mergeFieldsOf, moneyFields, within } from './field.ts'
import { contractReferenceFields, customerFields, performerFields } from './parties.ts'

export const actMergeFields = mergeFieldsOf(
  [
    field('акт_номер', 'Номер акта', '12', line(8)),
    dayField('акт_дата', 'Дата акта', '«28» декабря 2026 г.'),
    field('место', 'Где составлен акт', 'г. Томск', line(16)),
    field('вид_акта', 'Вид акта', 'за полугодие', line(16)),
    ...contractReferenceFields,
    dayField('период_с', 'Первый день периода', '«05» сентября 2026 г.'),
    dayField('период_по', 'Последний день периода', '«28» декабря 2026 г.'),
    ...within('работы', [
      field('номер_строки', 'Номер строки', '1', line(3)),
      field('дело_номер', 'Номер дела', '2026/0123', line(10)),
      field('аттестуемый', 'Аттестуемый с инициалами', 'Иванова М. П.', line(20)),
      field('вид_работы', 'Вид работы', 'итоговое заключение', line(20)),
      field('дата_принятия', 'Когда принято', '05.11.2026', '__.__.20__'),
      field('цена', 'Цена', '600 руб. 00 коп.', line(14)),
    ]),
    field('количество', 'Сколько работ в акте', '7', line(4)),
    ...moneyFields('итого', 'Итого', '4 200 руб. 00 коп.', 'Четыре тысячи двести рублей 00 копеек'),
    ...moneyFields('ндфл', 'Удержанный НДФЛ', '546 руб. 00 коп.', 'Пятьсот сорок шесть рублей 00 копеек'),
    ...moneyFields(
      'к_выплате',
      'К выплате',
      '3 654 руб. 00 коп.',
      'Три тысячи шестьсот пятьдесят четыре рубля 00 копеек',
    ),
    ...customerFields,
    ...performerFields,
  ],
  [{ key: 'работы', explanation: 'Повторяется для каждой принятой работы', blanks: 3 }],
)
