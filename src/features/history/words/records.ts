// Letters, exports, attempts at what is another's.
import { counted, countedNouns } from '../../../ui/text.ts'
import { letterKindIn } from '../../letters/index.ts'
import type { EventWords } from './sentence.ts'

const exports: Record<string, string> = {
  accounts: 'учётные записи',
  invitations: 'приглашения',
}

export const recordEvents: EventWords<'letterRefused' | 'letterResent' | 'exported' | 'foreignAttempt'> = {
  letterRefused: {
    name: 'Письмо не доставлено',
    says: ({ kind, to, said }) => ({
      text: `Не доставлено письмо «${letterKindIn(kind)}» на ${to}`,
      more: said ? [`Ответ почтового сервера: ${said}`] : [],
    }),
  },
  letterResent: {
    name: 'Письмо отправлено повторно',
    says: ({ kind, to }) => `Повторно отправлено письмо «${letterKindIn(kind)}» на ${to}`,
  },
  exported: {
    name: 'Выгрузка в Excel',
    says: ({ what, rows }) =>
      `Выгружено в Excel: ${exports[what] ?? what}, ${counted(rows, countedNouns.row)}`,
  },
  foreignAttempt: {
    name: 'Попытка открыть чужую запись',
    says: ({ path }) => `Попытка открыть чужую запись: ${path}`,
  },
}
