// Each setting by itself: what it may be, and the sentence for the administrator when it is not.
import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Mode } from '../config.ts'
import type { FieldKeys } from '../db/secrets.ts'
import type { LogLevel } from '../outside/log.ts'
import { projectRoot } from '../place.ts'
import { fieldKeysFrom, keptSecret, keyFrom } from './keys.ts'

export type Env = Record<string, string | undefined>

/** What is wrong with a setting, as it is shown. */
export class Fault {
  sentence: string
  constructor(sentence: string) {
    this.sentence = sentence
  }
}

/** Production must be told, demo and tests may be. */
export type Ask = 'must' | 'may'

const demoFolder = join(projectRoot, '.stupen/demo')

export function modeOf({ STUPEN_MODE: mode = 'demo' }: Env): Mode | Fault {
  if (mode === 'demo' || mode === 'production' || mode === 'test') return mode
  return new Fault(`STUPEN_MODE=${mode} не бывает: укажите production для работы или demo для знакомства.`)
}

export function hostOf({ HOST: host }: Env, mode: Mode | Fault): string | Fault {
  if (!host) return '127.0.0.1'
  if (mode === 'production' || isLoopback(host)) return host
  return new Fault(
    `HOST=${host} открывает демонстрацию для чужих компьютеров, а в ней входят без пароля. Уберите HOST или включите STUPEN_MODE=production.`,
  )
}

export function portOf({ PORT: text = '3000' }: Env, mode: Mode | Fault): number | Fault {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  const least = mode === 'production' ? 1 : 0
  return port >= least && port <= 65_535
    ? port
    : new Fault(`PORT=${text} не номер порта: нужно число от 1 до 65535.`)
}

export function publicUrlOf({ STUPEN_URL: text }: Env, ask: Ask, port: number): string | Fault {
  if (!text && ask === 'may') return `http://localhost:${port}`
  const example = 'например https://stupen.example.ru'
  if (!text)
    return new Fault(`STUPEN_URL не задан: укажите адрес, по которому люди открывают систему, ${example}.`)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.username)
    return new Fault(`STUPEN_URL=${text} не адрес сайта: нужны только протокол и имя, ${example}.`)
  if (ask === 'must' && url.protocol !== 'https:' && !isLoopback(url.hostname))
    return new Fault(
      `STUPEN_URL=${text} без шифрования: пароли шли бы открытым текстом. Настройте HTTPS, ${example}.`,
    )
  return url.origin
}

export function databaseUrlOf({ DATABASE_URL: text }: Env): string | undefined | Fault {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text
  return new Fault(
    'DATABASE_URL не похож на адрес PostgreSQL: нужен вид postgresql://имя:пароль@сервер:5432/база.',
  )
}

export function dataFolderOf({ STUPEN_DATA: text }: Env, mode: Mode | Fault): string | Fault {
  if (mode !== 'production') return text ? resolve(text) : demoFolder
  if (!text)
    return new Fault(
      'STUPEN_DATA не задана: укажите папку для загруженных файлов, например /var/lib/stupen. Её же копируют.',
    )
  if (!isAbsolute(text))
    return new Fault(`STUPEN_DATA=${text}: укажите полный путь, например /var/lib/stupen.`)
  if (!relative(demoFolder, text).startsWith('..') || existsSync(join(text, 'secret')))
    return new Fault(`STUPEN_DATA=${text}: в этой папке жила демонстрация. Укажите другую, пустую папку.`)
  return text
}

const makeOne = 'Создайте его: openssl rand -base64 32.'

export function secretOf({ STUPEN_SECRET: text }: Env, ask: Ask): Buffer | undefined | Fault {
  if (!text)
    return ask === 'may' ? undefined : new Fault(`STUPEN_SECRET не задан: это секрет подписей. ${makeOne}`)
  const secret = keyFrom(text)
  if (!secret)
    return new Fault(`STUPEN_SECRET слаб: нужно не меньше 32 случайных байтов в base64 или hex. ${makeOne}`)
  const ofDemo = join(demoFolder, 'secret')
  if (ask === 'must' && existsSync(ofDemo) && keptSecret(ofDemo).equals(secret))
    return new Fault(`STUPEN_SECRET взят из демонстрации. ${makeOne}`)
  return secret
}

export function fieldKeysOf({ STUPEN_FIELD_KEYS: text }: Env, ask: Ask): FieldKeys | undefined | Fault {
  const how =
    'Вид: 2026:КЛЮЧ, где КЛЮЧ создаёт openssl rand -base64 32; прежние ключи оставляют после запятой.'
  if (!text)
    return ask === 'may'
      ? undefined
      : new Fault(`STUPEN_FIELD_KEYS не заданы: ими шифруются СНИЛС и другие личные номера. ${how}`)
  return (
    fieldKeysFrom(text) ??
    new Fault(`STUPEN_FIELD_KEYS записаны неверно: нужны разные имена и ключи по 32 байта. ${how}`)
  )
}

export function mailUrlOf({ SMTP_URL: text }: Env, ask: Ask): string | undefined | Fault {
  const how = 'например smtp://имя:пароль@mail.example.ru:587'
  if (!text)
    return ask === 'may'
      ? undefined
      : new Fault(`SMTP_URL не задан: без почты не уйдут приглашения. Укажите сервер, ${how}.`)
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && /^smtps?:$/.test(url.protocol) && url.hostname
    ? text
    : new Fault(`SMTP_URL не адрес почтового сервера, ${how}.`)
}

export function mailFromOf({ MAIL_FROM: text }: Env, ask: Ask): string | undefined | Fault {
  const how = 'например «Ступень <attestation@example.ru>»'
  if (!text)
    return ask === 'may' ? undefined : new Fault(`MAIL_FROM не задан: укажите, от кого идут письма, ${how}.`)
  return /^([^<>@\s]+@[^<>@\s]+|[^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>)$/.test(text)
    ? text
    : new Fault(`MAIL_FROM=${text} не почтовый адрес, ${how}.`)
}

export function yesOrNo(env: Env, name: string, unless = false): boolean | Fault {
  const text = (env[name] ?? '').toLowerCase()
  if (text === '') return unless
  if (['0', 'no', 'false'].includes(text)) return false
  return ['1', 'yes', 'true'].includes(text) || new Fault(`${name}=${text}: укажите 1 или 0.`)
}

export function zoneOf({ STUPEN_TIME_ZONE: zone = 'Asia/Tomsk' }: Env): string | Fault {
  try {
    return new Intl.DateTimeFormat('ru', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return new Fault(`STUPEN_TIME_ZONE=${zone} неизвестен: укажите часовой пояс вида Asia/Tomsk.`)
  }
}

export function logLevelOf({ LOG_LEVEL: level = 'info' }: Env): LogLevel | Fault {
  if (level === 'debug' || level === 'info' || level === 'warn' || level === 'error') return level
  return new Fault(`LOG_LEVEL=${level} не бывает: debug, info, warn или error.`)
}

const ours = ['MODE', 'DATA', 'URL', 'SECRET', 'FIELD_KEYS', 'TRUST_PROXY', 'CHECK_LINKS', 'TIME_ZONE'].map(
  (name) => `STUPEN_${name}`,
)

/** A misspelt setting would be silently without effect. */
export function strangers(env: Env, mode: Mode | Fault): string[] {
  if (mode !== 'production') return []
  const unknown = Object.keys(env).filter((name) => name.startsWith('STUPEN_') && !ours.includes(name))
  return unknown.map((name) => `Настройка ${name} неизвестна. Известны: ${ours.join(', ')}.`)
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host)
}
