// Assignments that became impossible, and pairs that are forbidden.
import { counted, type Forms } from '../../../ui/text.ts'

const assignments: Forms = ['назначение', 'назначения', 'назначений']
const pairs: Forms = ['пара', 'пары', 'пар']

export const conflictWords = {
  title: 'Появились конфликты',
  lead: 'Назначения, которые сегодня сделать было бы нельзя: сведения изменились после назначения. Список считается заново при каждом открытии.',
  caption: 'Назначения, которые надо пересмотреть',
  count: (count: number, isMore: boolean) =>
    isMore ? `больше ${counted(count, assignments)}` : counted(count, assignments),
  teacher: 'Педагог',
  specialist: 'Специалист',
  why: 'Что случилось',
  action: 'Действие',
  takeOff: 'Снять',
  takeOffOf: (name: string, teacher: string) => `Снять назначение: ${name}, ${teacher}`,
  redo: 'Распределить период',
  redoOf: (period: string) => `Распределить период: ${period}`,
  emptyTitle: 'Конфликтов нет',
  empty:
    'Здесь появятся назначения, если специалист и педагог окажутся в одной организации, договор закончится раньше срока или специалист выбудет.',
  how: 'Снимите назначение, затем распределите период: займут только освободившиеся места.',
  file: 'Появились конфликты',
  unclear: 'сведения изменились, проверьте назначение',
} as const

export const banListWords = {
  title: 'Запрещённые пары',
  lead: 'Эти специалисты не получат этих педагогов ни в одном распределении. Вручную назначить по-прежнему можно.',
  caption: 'Запреты',
  count: (count: number) => counted(count, pairs),
  teacher: 'Педагог',
  specialist: 'Специалист',
  reason: 'Причина',
  since: 'Когда и кто',
  action: 'Действие',
  remove: 'Снять запрет',
  removeOf: (name: string, teacher: string) => `Снять запрет: ${name}, ${teacher}`,
  removed: 'Запрет снят.',
  emptyTitle: 'Запретов нет',
  empty: 'Запретить пару навсегда можно в предложении распределения: «Изменить», затем «Запретить».',
} as const
