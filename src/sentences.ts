// What an administrator can mend, in one sentence: for the server that does not start and for the command that fails.
import { isDatabaseAway } from './db/connect.ts'
import { EmbeddedUnavailable } from './db/embedded.ts'
import { MigrationRefused } from './db/migrate.ts'

/** Nothing for a fault of ours: that one is shown with its trace. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof EmbeddedUnavailable || error instanceof MigrationRefused) return error.message
  const { code = '', syscall = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (syscall === 'listen') return listening[code]
  // ENOENT is a socket that is not there, and any other file too.
  if (isDatabaseAway(error) && (syscall === '' || syscall === 'connect' || syscall === 'getaddrinfo'))
    return 'База данных не отвечает. Проверьте DATABASE_URL и работает ли сервер PostgreSQL.'
  return ofDatabase[code]
}

const listening: Record<string, string> = {
  EADDRINUSE: 'Порт занят другой программой. Остановите её или укажите другой PORT.',
  EACCES: 'Слушать этот порт нельзя: номера до 1024 — для администратора системы. Укажите другой PORT.',
  EADDRNOTAVAIL: 'У этого компьютера нет адреса, указанного в HOST.',
}

const refusedEntry = 'База данных не пускает: имя, пароль или название базы в DATABASE_URL неверны.'

const ofDatabase: Record<string, string> = {
  '28P01': refusedEntry,
  '28000': refusedEntry,
  '3D000': refusedEntry,
}
