// migrate: brings the database to the shape that this version needs. The server does the same when it starts.
import { migrate as applyMigrations } from '../db/migrate.ts'
import { reachDatabase } from '../reach.ts'
import type { Command, ExitCode } from './command.ts'
import { configured } from './configured.ts'
import { say } from './say.ts'

export const migrate: Command = {
  usage: '',
  help: [
    'Применяет недостающие миграции и называет их. Сервер делает то же при запуске, поэтому команда нужна, только когда базу',
    'обновляют отдельно от него. Назад миграции не откатываются: перед обновлением сделайте копию командой backup.',
  ].join('\n'),
  async run(): Promise<ExitCode> {
    const reached = await reachDatabase(configured(), false)
    try {
      const applied = await applyMigrations(reached.connectionString)
      for (const name of applied) say(name)
      say(applied.length === 0 ? 'База данных уже этой версии.' : `Применено: ${applied.length}.`)
      return 0
    } finally {
      await reached.letGo()
    }
  },
}
