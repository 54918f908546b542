// The list of specialists that goes with the yearly order (S-02, N).
import type { PaperText } from './text.ts'

export const orderListText: PaperText = {
  foot: 'Распоряжение от {распоряжение_дата} № {распоряжение_номер}, список специалистов',
  isWide: true,
  blocks: [
    {
      is: 'corner',
      lines: [
        'Приложение',
        'к распоряжению от {распоряжение_дата} № {распоряжение_номер}',
        '«{распоряжение_наименование}»',
      ],
    },
    {
      is: 'title',
      lines: [
        'СПИСОК СПЕЦИАЛИСТОВ,',
        'привлекаемых к аттестации педагогических работников',
        'в {учебный_год} учебном году',
      ],
    },
    {
      is: 'table',
      loop: 'специалисты',
      columns: [
        { title: '№', cell: '{номер_строки}', share: 1, align: 'center' },
        { title: 'ФИО', cell: '{фио} {действие}', share: 4.5 },
        { title: 'Место работы', cell: '{место_работы}', share: 5.4 },
        { title: 'Должность', cell: '{должность}', share: 3.5 },
        { title: 'Муниципалитет', cell: '{муниципалитет}', share: 4.1 },
        { title: 'КК', cell: '{категория}', share: 2.2 },
        { title: 'Профиль', cell: '{профиль}', share: 4 },
      ],
    },
    { is: 'paragraph', text: 'Всего в списке: {количество}.' },
  ],
}
