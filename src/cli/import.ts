// import: a list of attestees or specialists from a file, by the same reading and the same taking as in the browser.
import { access } from 'node:fs/promises'
import { type ImportKind, type ImportReport, importFile } from '../features/imports/index.ts'
import type { CellFault } from '../sheets/table.ts'
import { type Command, type ExitCode, type Given, Trouble, WrongUsage } from './command.ts'
import { withProduct } from './open.ts'
import { progress, say } from './say.ts'

const doingWords = { reading: 'Читаю', taking: 'Принимаю' } as const

export const importList: Command = {
  usage: 'attestees|specialists ФАЙЛ [--dry-run] [--json]',
  help: [
    'attestees   — список аттестуемых: каждая принятая строка становится заявлением и делом в своём периоде;',
    'specialists — список специалистов: каждая принятая строка становится приглашением.',
    '',
    'ФАЙЛ — XLSX, ODS или CSV (UTF-8 или Windows-1251, «;» или «,»). Принимаются все годные строки; строки с ошибками, повторы и',
    'отличия от уже принятого только называются. Тот же файл ещё раз ничего не меняет.',
    '',
    '  --dry-run  ничего не менять, только сказать, что было бы',
    '  --json     результат в виде JSON: read, accepted, faulty, repeated, differing',
    '',
    'Код 1: файл не принят целиком (не таблица, нет нужных столбцов). Строки с ошибками кода не меняют.',
  ].join('\n'),
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  words: 2,
  async run(given): Promise<ExitCode> {
    const { kind, path } = await asked(given)
    const dryRun = given.flags['dry-run'] === true
    return withProduct<ExitCode>(async ({ to }) => {
      const onProgress = (doing: keyof typeof doingWords, done: number, total: number) =>
        progress(doingWords[doing], done, total)
      const done = await importFile(to, kind, path, { dryRun, onProgress })
      if (!done.ok) throw new Trouble(done.says)
      say(given.flags.json ? JSON.stringify(asJson(done)) : asText(done, dryRun))
      return 0
    })
  },
}

async function asked({ words: [kind = '', path = ''] }: Given): Promise<{ kind: ImportKind; path: string }> {
  if (kind !== 'attestees' && kind !== 'specialists')
    throw new WrongUsage(`Списка «${kind}» не бывает: attestees или specialists.`)
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  if (!isThere) throw new Trouble(`Файла ${path} нет или он недоступен.`)
  return { kind, path }
}

const plain = ({ row, column, found, expected }: CellFault) => ({ row, column, found, expected })

// A row that was good and could not be taken is told among the faulty ones: for who reads this it needs mending all the same.
const asJson = ({ read, accepted, faulty, failed, repeated, differing }: ImportReport) => ({
  read,
  accepted,
  faulty: [...faulty, ...failed].map(plain),
  repeated,
  differing,
})

// A list of another year is faulty in every row; nobody reads that many lines.
const shownFaults = 100

function asText({ differing, ...it }: ImportReport, dryRun: boolean): string {
  const faults = [...it.faulty, ...it.failed].map(plain)
  const rows = new Set(faults.map(({ row }) => row)).size
  return [
    `Прочитано строк:       ${it.read}`,
    `${dryRun ? 'Будет принято:        ' : 'Принято:              '} ${it.accepted}`,
    `Уже были такими же:    ${it.unchanged}`,
    `Повторы внутри файла:  ${it.repeated}`,
    `С ошибками:            ${rows}`,
    ...faults
      .slice(0, shownFaults)
      .map((f) => `  строка ${f.row}, «${f.column}»: «${f.found}» — нужно: ${f.expected}`),
    ...(faults.length > shownFaults ? [`  … и ещё ${faults.length - shownFaults}. Все — с --json.`] : []),
    `Отличаются от прежних: ${differing.length}`,
    ...differing.flatMap(({ row, of, differs }) => [
      `  строка ${row} и ${typeof of === 'number' ? `строка ${of}` : `дело ${of}`}:`,
      ...differs.map(({ column, was, is }) => `    ${column}: было «${was}», стало «${is}»`),
    ]),
    ...(differing.length > 0 ? ['Отличия принимают в системе: «Импорт», список, «Отличаются».'] : []),
  ].join('\n')
}
