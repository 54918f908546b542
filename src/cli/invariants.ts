// invariants: asks the questions that must have no answer, and names the newest seal of the history.
import { findBreaches } from '../db/invariants.ts'
import { head } from '../db/sealing.ts'
import { sayBreaches } from './breaches.ts'
import type { Command, ExitCode } from './command.ts'
import { withDatabase } from './database.ts'
import { progress } from './say.ts'

export const invariants: Command = {
  usage: '',
  help: [
    'Задаёт базе вопросы, на которые не должно быть ответа («стадия дела не следует из заключений»), и проходит всю цепочку',
    'печатей истории. Сервер может работать.',
    '',
    'Последняя строка — номер и значение последней печати. Записывайте её в другом месте, например в письме себе: по ней видно,',
    'если историю обрезали с конца.',
    '',
    'Код 1: найдены нарушения.',
  ].join('\n'),
  async run(): Promise<ExitCode> {
    return withDatabase<ExitCode>(async (db) => {
      progress('Проверяю')
      const breaches = await findBreaches(db)
      sayBreaches(breaches, await head(db))
      return breaches.length === 0 ? 0 : 1
    })
  },
}
