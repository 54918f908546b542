// The merge fields of the agreement that ends a contract before its day (S-08, B.6).
import { dayField, field, line, mergeFieldsOf, moneyFields } from './field.ts'
import { contractReferenceFields, customerFields, performerFields } from './parties.ts'

export const terminationMergeFields = mergeFieldsOf(
  [
    dayField('соглашение_дата', 'Дата соглашения', '«05» ноября 2026 г.'),
    field('место', 'Где составлено соглашение', 'г. Томск', line(16)),
    ...contractReferenceFields,
    dayField('последний_день', 'Последний день договора', '«10» ноября 2026 г.'),
    field('причина', 'Причина (родительный падеж)', 'уведомления Исполнителя об увольнении', line(40)),
    field(
      'расчеты',
      'Как рассчитываются стороны: предложение об акте или о том, что услуги не оказывались',
      'Оказанные услуги оплачиваются по акту № 12 от «10» ноября 2026 г.',
      line(47),
    ),
    field('акт_номер', 'Номер акта об оказанных услугах', '12', line(8)),
    dayField('акт_дата', 'Дата акта', '«10» ноября 2026 г.'),
    ...moneyFields('акт_сумма', 'Сумма акта', '4 200 руб. 00 коп.', 'Четыре тысячи двести рублей 00 копеек'),
    ...customerFields,
    ...performerFields,
  ],
  [],
)
