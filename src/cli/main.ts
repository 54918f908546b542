// bin/stupen: finds the command, reads its options, runs it and tells the shell how it went.
import { sentenceOf } from '../sentences.ts'
import { type Command, type ExitCode, read, Trouble, WrongUsage } from './command.ts'
import { commands } from './commands.ts'
import { clear, note, say } from './say.ts'

const typed = process.argv.slice(2)
process.exitCode = await main().catch((error: unknown) => {
  note(saidOf(error))
  return 1
})
clear()

async function main(): Promise<ExitCode> {
  const [first] = typed
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    say(overview())
    return first === undefined ? 2 : 0
  }
  const listed = commands.find(({ name }) => name === first)
  if (!listed) {
    note(`Команды «${first}» нет.\n\n${overview()}`)
    return 2
  }
  return run(listed.name, await listed.load(), typed.slice(1))
}

async function run(name: string, command: Command, rest: string[]): Promise<ExitCode> {
  try {
    const given = read(command, rest)
    if (given !== 'help') return await command.run(given)
    say(`${usage(name, command)}\n\n${command.help}`)
    return 0
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error
    note(`${error.message}\n${usage(name, command)}`)
    return 2
  }
}

function usage(name: string, { usage }: Command): string {
  return `Вызов: bin/stupen ${name} ${usage}`.trimEnd()
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Вызов: bin/stupen КОМАНДА [параметры]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Подробно о команде: bin/stupen КОМАНДА --help',
    'Код завершения: 0 — сделано, 1 — найдены ошибки или не удалось, 2 — неверный вызов.',
    'Настройки те же, что у сервера: переменные окружения STUPEN_MODE, DATABASE_URL и другие.',
  ].join('\n')
}

function saidOf(error: unknown): string {
  if (error instanceof Trouble) return error.message
  const { code = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  // A missing table or column: commands that change nothing do not migrate either.
  if (code === '42P01' || code === '42703')
    return 'База данных другой версии, чем программа. Обновите её: bin/stupen migrate.'
  return sentenceOf(error) ?? String(error instanceof Error ? (error.stack ?? error) : error)
}
