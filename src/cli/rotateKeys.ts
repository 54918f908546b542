// rotate-keys: encrypts everything secret by the first key of STUPEN_FIELD_KEYS, so that the older ones can be taken away.
import { resealAll, trySealed } from '../db/sealed.ts'
import type { Command, ExitCode } from './command.ts'
import { withDatabase } from './database.ts'
import { note, progress, say } from './say.ts'
import { sealedWords } from './words.ts'

export const rotateKeys: Command = {
  usage: '',
  help: [
    'Порядок смены ключа:',
    '  1. Добавьте новый ключ первым: STUPEN_FIELD_KEYS=2027:НОВЫЙ,2026:ПРЕЖНИЙ и перезапустите сервер.',
    '  2. Выполните эту команду. Сервер может работать. Прерванную команду можно повторить.',
    '  3. Когда она ответит «Прежние ключи больше не нужны», уберите прежний ключ из настройки.',
    'Прежний ключ храните, пока храните копии, сделанные до смены: в них им зашифровано.',
  ].join('\n'),
  async run(): Promise<ExitCode> {
    return withDatabase<ExitCode>(async (db, { fieldKeys: keys }) => {
      let good = true
      for (const { table, resealed, broken } of await resealAll(db, keys, (at, done) =>
        progress(sealedWords[at], done),
      )) {
        say(`${sealedWords[table]}: перешифровано ${resealed}`)
        for (const about of broken) note(`  не открывается своим ключом: ${about}`)
        good &&= broken.length === 0
      }
      for (const { table, keyId, rows } of await trySealed(db, keys)) {
        if (keyId === keys[0]?.id) continue
        note(`${sealedWords[table]}: ${rows} зашифровано ключом «${keyId}»`)
        good = false
      }
      say(good ? `Всё зашифровано ключом «${keys[0]?.id}». Прежние ключи больше не нужны.` : 'Готово не всё.')
      return good ? 0 : 1
    })
  },
}
