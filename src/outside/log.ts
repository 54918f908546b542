// The log: one JSON line per happening, or a readable line in demo. It can not carry personal data: only the facts
// listed here have a place in it, and texts of errors are cleaned of addresses, quoted values and long numbers.
import type { Clock } from './clock.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

export type Facts = {
  /** Number of the request, the same that the person sees on a page of trouble. */
  request?: string
  method?: string
  /** The pattern of the route and never the address itself: addresses carry one-time links. */
  route?: string
  status?: number
  ms?: number
  bytes?: number
  count?: number
  port?: number
  mode?: string
  version?: string
  job?: string
  jobId?: string
  attempt?: number
  /** Ids of records, for those who may look them up. */
  account?: string
  record?: string
  error?: unknown
}

export type Log = Record<LogLevel, (happening: string, facts?: Facts) => void> & {
  /** The same log with these facts in every line. */
  with(facts: Facts): Log
}

export type LogOptions = { level: LogLevel; pretty?: boolean; clock: Clock; write?: (line: string) => void }

const order: LogLevel[] = ['debug', 'info', 'warn', 'error']

/** A log that writes to standard output unless told otherwise. */
export function createLog(options: LogOptions): Log {
  const write = options.write ?? ((line: string) => void process.stdout.write(`${line}\n`))
  const line = options.pretty ? prettyLine : jsonLine
  return logWith({}, (level, happening, facts) => {
    if (order.indexOf(level) < order.indexOf(options.level)) return
    write(line(level, happening, cleaned(facts), options.clock.now()))
  })
}

type Emit = (level: LogLevel, happening: string, facts: Facts) => void

function logWith(known: Facts, emit: Emit): Log {
  const at = (level: LogLevel) => (happening: string, facts?: Facts) =>
    emit(level, happening, { ...known, ...facts })
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    with: (facts) => logWith({ ...known, ...facts }, emit),
  }
}

function jsonLine(level: LogLevel, happening: string, facts: object, at: Date): string {
  return JSON.stringify({ at: at.toISOString(), level, happening, ...facts })
}

function prettyLine(level: LogLevel, happening: string, facts: object, at: Date): string {
  const rest = Object.entries(facts).map(([key, value]) =>
    key === 'error' ? `\n${JSON.stringify(value, null, 2)}` : `${key}=${value}`,
  )
  return [at.toTimeString().slice(0, 8), level.padEnd(5), happening, ...rest].join(' ')
}

function cleaned(facts: Facts): object {
  const { error, ...rest } = facts
  const kept = Object.entries(rest).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(kept), ...(error === undefined ? {} : { error: describe(error) }) }
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: withoutPersons(String(error)) }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return {
    name: error.name,
    ...('code' in error ? { code: String(error.code) } : {}),
    ...('constraint' in error && error.constraint ? { constraint: String(error.constraint) } : {}),
    message: withoutPersons(error.message),
    stack: frames.slice(0, 12).map((frame) => frame.trim()),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  }
}

function withoutPersons(text: string): string {
  return text
    .slice(0, 500)
    .replace(/"[^"]*"/g, '"…"')
    .replace(/[^\s<>"']+@[^\s<>"']+/g, '<email>')
    .replace(/[А-ЯЁа-яё]+/g, '…')
    .replace(/\d[\d\s()-]{6,}\d/g, '<number>')
}
