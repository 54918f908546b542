// Stepping aside: reasons, the two pages, the letter.
import type { ConflictKind, DeclineReason } from '../../../../domain/assignment.ts'

export const declineReasonWords: Record<DeclineReason, string> = {
  conflict: 'конфликт интересов',
  illness: 'болезнь',
  overload: 'большая нагрузка',
  leaving: 'увольнение',
  not_my_subject: 'не моя должность или предмет',
  other: 'другое',
}

export const conflictKindWords: Record<ConflictKind, string> = {
  relative: 'мы родственники',
  same_organisation: 'мы работаем в одной организации',
  subordination: 'один из нас подчиняется другому',
  other: 'другое',
}

export const declineWords = {
  title: 'Отказ от назначения',
  hint: (name: string) =>
    `${name}. После отказа дело уйдёт из вашего списка, и Центр назначит другого специалиста.`,
  rather: 'Если причина — родство, общая работа или подчинение, ',
  ratherLink: 'сообщите о конфликте интересов',
  reason: 'Почему вы отказываетесь',
  comment: 'Пояснение',
  commentHint: 'Увидят Центр и муниципальный координатор. Обязательно, если выбрано «другое».',
  submit: 'Отказаться от назначения',
  conflictTitle: 'Конфликт интересов',
  conflictHint: (name: string) =>
    `${name}. После сообщения дело уйдёт из вашего списка, и Центр назначит другого специалиста.`,
  kind: 'В чём он состоит',
  conflictSubmit: 'Сообщить о конфликте интересов',
  back: 'Вернуться к аттестуемому',
  chooseReason: 'Выберите причину отказа',
  chooseKind: 'Выберите, в чём состоит конфликт интересов',
  explain: 'Поясните, в чём дело',
  stale: 'Страница устарела. Откройте её заново',
} as const

export const declineLetterWords = {
  subject: (number: string) => `Дело № ${number}: нужен другой специалист`,
  greeting: ({ firstName, middleName }: { firstName: string; middleName: string | null }) =>
    `Здравствуйте, ${[firstName, middleName].filter(Boolean).join(' ')}!`,
  what: (number: string) => `Специалист отказался от назначения по делу № ${number} вашего муниципалитета.`,
  next: 'Центр назначит другого специалиста. Причина и пояснение видны в деле после входа в систему.',
  open: 'Открыть дело',
} as const
