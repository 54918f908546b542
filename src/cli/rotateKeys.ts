// rotate-keys: encrypts everything secret by the first key of STUPEN_FIELD_KEYS, so that the older ones can be taken away.
import { filesFolder } from '../compose.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/connect.ts'
import { fillLookups, resealAll, trySealed } from '../db/sealed.ts'
import { resealPapers, tryPapers } from '../features/documents/index.ts'
import { realClock } from '../outside/clock.ts'
import { localFiles } from '../outside/files.ts'
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
    return withDatabase<ExitCode>(async (db, config) => {
      const { fieldKeys: keys } = config
      const papers = await shelfOf(db, config)
      const resealed = [
        ...(await resealAll(db, keys, (at, done) => progress(sealedWords[at], done))),
        {
          table: 'paper' as const,
          ...(await resealPapers(papers, (done) => progress(sealedWords.paper, done))),
        },
      ]
      let good = true
      for (const { table, resealed: count, broken } of resealed) {
        say(`${sealedWords[table]}: перешифровано ${count}`)
        for (const about of broken) note(`  не открывается своим ключом: ${about}`)
        good &&= broken.length === 0
      }
      const found = await fillLookups(db, keys)
      if (found > 0) say(`Поиск по СНИЛС: дополнено ${found}`)
      const left = [
        ...(await trySealed(db, keys)),
        ...(await tryPapers(papers)).map((it) => ({ table: 'paper' as const, ...it })),
      ]
      for (const { table, keyId, rows } of left) {
        if (keyId === keys[0]?.id) continue
        note(`${sealedWords[table]}: ${rows} зашифровано ключом «${keyId}»`)
        good = false
      }
      say(good ? `Всё зашифровано ключом «${keys[0]?.id}». Прежние ключи больше не нужны.` : 'Готово не всё.')
      return good ? 0 : 1
    })
  },
}

async function shelfOf(db: Db, config: Config) {
  const files = await localFiles(filesFolder(config.dataFolder))
  return { db, files, keys: config.fieldKeys, now: realClock(config.zone).now() }
}
