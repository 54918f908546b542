// invite-admin: the only way in that does not need somebody inside.
import { dottedDay } from '../domain/days.ts'
import { inviteAdmin as invite } from '../features/invitations/index.ts'
import { type Command, type ExitCode, Trouble } from './command.ts'
import { withProduct } from './open.ts'
import { note, say } from './say.ts'

export const inviteAdmin: Command = {
  usage: 'EMAIL',
  help: [
    'Так появляется первый администратор. Ссылка печатается и отправляется письмом, когда сервер работает и почта настроена.',
    'По ней задают логин и пароль. Вызванная ещё раз, команда делает новую ссылку, прежняя перестаёт действовать.',
  ].join('\n'),
  words: 1,
  async run({ words: [email = ''] }): Promise<ExitCode> {
    return withProduct<ExitCode>(async ({ to }) => {
      const done = await invite(to, email)
      if (!done.ok) throw new Trouble(done.says)
      say(done.link)
      note(
        `Ссылка для ${done.email} действует до ${dottedDay(done.expiresOn)}. Кто её откроет, станет администратором: никому её не показывайте.`,
      )
      return 0
    })
  },
}
