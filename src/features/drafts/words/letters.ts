// The letters about an application that was submitted, and about a draft that nobody touches.
import type { WantedCategory } from '../../../domain/categories.ts'
import { categoryWords } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import { longDay } from '../../../ui/text.ts'

interface About {
  category: WantedCategory
  position: string
  organisation: string
  receivedOn: Day
}

export const letterWords = {
  greeting: (it: { firstName: string; middleName?: string | null }) =>
    `Здравствуйте, ${[it.firstName, it.middleName].filter(Boolean).join(' ')}!`,
  hello: 'Здравствуйте!',
  submittedSubject: 'Заявление на аттестацию подано',
  resubmittedSubject: 'Исправленное заявление подано',
  submitted: ({ category, position, organisation, receivedOn }: About) =>
    `Ваше заявление подано ${longDay(receivedOn)}: ${categoryWords[category].nominative}, должность «${position}», ${organisation}.`,
  resubmitted: 'Исправленное заявление снова у Центра. День получения и срок рассмотрения остались прежними.',
  next: 'Что дальше: на следующий рабочий день Центр зарегистрирует заявление, а в течение 30 дней со дня получения сообщит срок и форму аттестации. Мы напишем вам о каждом шаге.',
  petition:
    'Для этой категории нужно ходатайство работодателя. Руководитель вашей организации видит заявление и подаст ходатайство в системе; напомните ему об этом.',
  open: 'Открыть заявление',
  copySubject: 'Подано заявление на аттестацию',
  copy: (name: string, { category, position, organisation, receivedOn }: About) =>
    `${name} подал(а) заявление ${longDay(receivedOn)}: ${categoryWords[category].nominative}, должность «${position}», ${organisation}.`,
  copyHow: 'Делать ничего не нужно: заявление зарегистрирует Центр. Вы видите его в списке заявлений.',
  openList: 'Открыть заявления',
  oldSubject: 'Черновик заявления скоро будет удалён',
  old: (touchedOn: Day, removedOn: Day) =>
    `Вы начали заявление на аттестацию и с ${longDay(touchedOn)} к нему не возвращались. Черновик и его файлы будут удалены ${longDay(removedOn)}`,
  oldHow:
    'Чтобы сохранить его, откройте любой шаг и сохраните ответ. Если заявление не нужно, ничего делать не надо.',
  openDraft: 'Открыть черновик',
} as const
