// The act of services rendered (F.8).
import { customerSide, performerSide, preamble, signing } from './sides.ts'
import type { PaperText } from './text.ts'

export const actText: PaperText = {
  foot: 'Акт № {акт_номер} от {акт_дата}',
  blocks: [
    { is: 'title', lines: ['АКТ № {акт_номер}', 'об оказанных услугах ({вид_акта})'] },
    { is: 'ends', left: '{место}', right: '{акт_дата}' },
    {
      is: 'paragraph',
      text: preamble(
        'составили настоящий акт к договору возмездного оказания услуг № {договор_номер} от {договор_дата} о том, что за период с {период_с} по {период_по} Исполнитель оказал, а Заказчик принял следующие услуги:',
      ),
    },
    {
      is: 'table',
      loop: 'работы',
      columns: [
        { title: '№', cell: '{номер_строки}', share: 0.9, align: 'center' },
        { title: '№ дела', cell: '{дело_номер}', share: 2.7 },
        { title: 'Аттестуемый', cell: '{аттестуемый}', share: 4 },
        { title: 'Вид работы', cell: '{вид_работы}', share: 4.4 },
        { title: 'Принято', cell: '{дата_принятия}', share: 3, align: 'center' },
        { title: 'Цена', cell: '{цена}', share: 4, align: 'right' },
      ],
    },
    {
      is: 'sums',
      rows: [
        ['Количество работ', '{количество}'],
        ['Итого', '{итого}'],
        ['НДФЛ', '{ндфл}'],
        ['К выплате', '{к_выплате}'],
      ],
    },
    {
      is: 'paragraph',
      text: 'Всего оказано услуг на сумму {итого} ({итого_прописью}). К выплате Исполнителю {к_выплате} ({к_выплате_прописью}).',
    },
    {
      is: 'paragraph',
      text: 'Услуги оказаны полностью и в срок. Стороны претензий друг к другу не имеют. Акт составлен в двух экземплярах, по одному для каждой из Сторон.',
    },
    {
      is: 'sides',
      left: signing(customerSide, '{заказчик_кратко}'),
      right: signing(performerSide, '{фио}'),
    },
  ],
}
