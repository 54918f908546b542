// Every Russian text of what is told to the social fund.
export const fieldWords = {
  eventOn: 'Дата события',
  dueOn: 'Срок',
} as const
