// What a command of bin/stupen is, and how the words after its name are read.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** 0: done and good. 1: something was found or went wrong. 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2

export interface Given {
  words: string[]
  flags: Record<string, string | boolean | undefined>
}

export interface Command {
  /** What stands after the name of the command. */
  usage: string
  /** The rest of `--help`. */
  help: string
  options?: ParseArgsOptionsConfig
  /** How many words it takes besides options; none unless told. */
  words?: number
  run(given: Given): Promise<ExitCode>
}

/** Called wrongly: the sentence is shown with the usage. */
export class WrongUsage extends Error {
  override name = 'WrongUsage'
}

/** What an administrator can mend: the sentence is the whole message. */
export class Trouble extends Error {
  override name = 'Trouble'
}

/** Reads what was typed after the name. Throws `WrongUsage`. */
export function read(command: Command, typed: readonly string[]): Given | 'help' {
  const { values, positionals } = parse(command, typed)
  if (values.help) return 'help'
  const wanted = command.words ?? 0
  if (positionals.length < wanted) throw new WrongUsage('Указано не всё, что нужно команде.')
  if (positionals.length > wanted) throw new WrongUsage(`Лишнее слово: ${positionals[wanted]}.`)
  return { words: positionals, flags: values as Given['flags'] }
}

function parse(command: Command, typed: readonly string[]) {
  const help = { type: 'boolean', short: 'h' } as const
  try {
    return parseArgs({
      args: [...typed],
      options: { ...command.options, help },
      allowPositionals: true,
    })
  } catch (error) {
    throw new WrongUsage(wrong(error))
  }
}

/** node:util speaks English and at length. */
function wrong(error: unknown): string {
  const [, option = ''] = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '') ?? []
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Параметра ${option} у этой команды нет.`
  return `Параметр ${option} записан неверно.`
}

/** A whole number of an option, at least `least`. Throws `WrongUsage`. */
export function wholeNumber(flags: Given['flags'], name: string, least: number): number | undefined {
  const text = flags[name]
  if (text === undefined) return undefined
  const number = /^\d{1,9}$/.test(String(text)) ? Number(text) : -1
  if (number < least) throw new WrongUsage(`--${name}: нужно целое число не меньше ${least}.`)
  return number
}
