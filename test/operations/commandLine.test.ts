// bin/stupen: how it is called, what it prints where, and the codes it ends with.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Given, read, WrongUsage } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands.ts'
import { connect } from '../../src/db/connect.ts'
import { unseal } from '../../src/db/secrets.ts'
import { openPaper } from '../../src/features/documents/index.ts'
import { projectRoot } from '../../src/place.ts'
import { command, envOfWorld, run } from '../kit/commands.ts'
import { emptyDatabase } from '../kit/database.ts'
import { testFolder } from '../kit/folders.ts'
import { givePaper } from '../kit/papers.ts'
import { specialist } from '../kit/people.ts'
import { samplePath } from '../kit/sheets.ts'
import { openCase, periodOf } from '../kit/stories.ts'
import { world } from '../kit/world.ts'

const w = await world()
const env = envOfWorld(w)

test('called wrongly it says how to call it, and ends with 2', async () => {
  const calls = [
    [[], /Вызов: bin\/stupen КОМАНДА/],
    [['backpu'], /Команды «backpu» нет/],
    [['backup'], /Указано не всё.*\nВызов: bin\/stupen backup ПАПКА/],
  ] as const
  const said = await Promise.all(calls.map(([args]) => command(env, ...args)))
  for (const [i, [args, says]] of calls.entries()) {
    assert.equal(said[i]?.code, 2, args.join(' '))
    assert.match(`${said[i]?.out}${said[i]?.beside}`, says)
  }
})

test('what is wrong with a call is told before anything is touched', async () => {
  for (const [name, args, says] of [
    ['backup', ['a', 'b'], /Лишнее слово: b/],
    ['migrate', ['--fast'], /Параметра --fast у этой команды нет/],
    ['bench-data', ['--cases'], /Параметр --cases записан неверно/],
    ['bench-data', ['--cases', 'many'], /нужно целое число/],
    ['bench-data', [], /--cases 2000/],
    ['restore', ['a', '--check', '--force'], /--check ничего не восстанавливает/],
    ['import', ['teachers', 'a.xlsx'], /«teachers» не бывает/],
  ] as const) {
    const loaded = await commands.find((it) => it.name === name)?.load()
    assert.ok(loaded)
    const called = async () => loaded.run(read(loaded, args) as Given)
    await assert.rejects(called, (error) => error instanceof WrongUsage && says.test(error.message), name)
  }
})

test('every command explains itself without settings and without a database', async () => {
  const overview = await command({}, '--help')
  assert.equal(overview.code, 0)
  for (const { name, summary, load } of commands) {
    assert.ok(overview.out.includes(`${name} `) && overview.out.includes(summary), name)
    const loaded = await load()
    assert.equal(read(loaded, ['--help']), 'help')
    for (const option of Object.keys(loaded.options ?? {}))
      assert.ok(`${loaded.usage}\n${loaded.help}`.includes(`--${option}`), `${name} --${option}`)
  }
  const help = await command({ STUPEN_MODE: 'nonsense' }, 'restore', '-h')
  assert.deepEqual([help.code, help.beside], [0, ''])
  assert.match(help.out, /^Вызов: bin\/stupen restore ПАПКА/)
})

test('what an administrator can mend is one sentence and no trace of the program', async () => {
  for (const [more, says] of [
    [{ STUPEN_MODE: 'work' }, /STUPEN_MODE=work не бывает/],
    [{ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, /База данных не отвечает/],
    [{ DATABASE_URL: await emptyDatabase() }, /другой версии.*bin\/stupen migrate/],
  ] as const) {
    const said = await command({ ...env, ...more }, 'invariants')
    assert.equal(said.code, 1)
    assert.match(said.beside, says)
    assert.doesNotMatch(said.beside, /\n\s+at /)
    assert.equal(said.out, '')
  }
})

test('bin/stupen works from any folder, through a link, by its bare name', async () => {
  const folder = await testFolder()
  await symlink(join(projectRoot, 'bin/stupen'), join(folder, 'stupen'))
  const said = await run('./stupen', ['invariants'], env, folder)
  assert.equal(said.code, 0, said.beside)
  assert.match(said.out, /^Нарушений нет\.\nпечать № \d+ [0-9a-f]{64}\n$/)
})

test('migrate names what it has applied, and a second time there is nothing', async () => {
  const fresh = { ...env, DATABASE_URL: await emptyDatabase() }
  const first = await command(fresh, 'migrate')
  assert.equal(first.code, 0)
  assert.match(first.out, /^0001-reference\.sql\n[\s\S]*Применено: \d+\.\n$/)
  assert.deepEqual(await command(fresh, 'migrate'), {
    code: 0,
    out: 'База данных уже этой версии.\n',
    beside: '',
  })
})

test('invite-admin prints a link that opens the registration; a wrong address is a sentence', async () => {
  const said = await command(env, 'invite-admin', 'Glava@Example.test')
  assert.equal(said.code, 0, said.beside)
  assert.match(said.beside, /glava@example\.test действует до \d\d\.\d\d\.\d{4}/)
  const path = new URL(said.out.trim()).pathname
  assert.equal((await w.visitor().get(path)).status, 200)
  const again = await command(env, 'invite-admin', 'glava@example.test')
  assert.notEqual(again.out, said.out)
  const wrong = await command(env, 'invite-admin', 'glava')
  assert.deepEqual([wrong.code, wrong.out], [1, ''])
})

test('invariants names each breach with examples and ends with 1', async () => {
  const { caseId } = await openCase(w)
  await asOwner((db) =>
    sql`update attestation_case set stage = 'conclusion_ready' where id = ${caseId}`.execute(db),
  )
  const said = await command(env, 'invariants')
  assert.equal(said.code, 1)
  assert.match(said.beside, new RegExp(`Стадия дела не следует из назначений и заключений: 1\\n.*${caseId}`))
  assert.match(said.out, /^Нарушений: 1\.\nпечать № /)
  await asOwner((db) => sql`update attestation_case set stage = 'scheduled' where id = ${caseId}`.execute(db))
})

test('rotate-keys encrypts anew by the first key; without the old one nothing is lost, and it says so', async () => {
  const someone = await specialist(w)
  const snils = { snils: '112-233-445 95' }
  assert.equal((await someone.visitor.post('/profile/contract/snils', snils)).status, 303)
  const paper = await givePaper(w, 'Договор на бумаге')
  const [old] = w.to.config.fieldKeys
  const fresh = { id: '2027', key: randomBytes(32) }
  const keys = (...list: { id: string; key: Buffer }[]) => ({
    ...env,
    STUPEN_FIELD_KEYS: list.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
  })

  const without = await command(keys(fresh), 'rotate-keys')
  assert.equal(without.code, 1)
  assert.match(without.beside, /Личные номера: 1 зашифровано ключом «test»/)
  assert.match(without.beside, /выданные документы: 1 зашифровано ключом «test»/)

  const said = await command(keys(fresh, old ?? fresh), 'rotate-keys')
  assert.equal(said.code, 0, said.beside)
  assert.match(said.out, /Личные номера: перешифровано 1\n[\s\S]*Прежние ключи больше не нужны/)
  const row = await w.to.db.selectFrom('person_secret').selectAll().executeTakeFirstOrThrow()
  const sealed = { keyId: row.key_id, cipher: row.cipher }
  assert.match(unseal([fresh], `person:${someone.personId}:snils`, sealed), /11223344595/)
  assert.match(said.out, /выданные документы: перешифровано 1/)
  const config = { ...w.to.config, fieldKeys: [fresh] }
  assert.equal((await openPaper({ ...w.to, config }, paper))?.bytes.toString(), 'Договор на бумаге')
  assert.equal((await command(keys(fresh), 'rotate-keys')).code, 0)

  // Brought back where the keys are others, it warns: the numbers are there and can not be read.
  const copy = join(await testFolder(), 'copy')
  assert.match((await command(keys(fresh), 'backup', copy)).beside, /ВНИМАНИЕ\. Ключей в копии нет/)
  const elsewhere = { ...env, DATABASE_URL: await emptyDatabase(), STUPEN_DATA: await testFolder() }
  const restored = await command(elsewhere, 'restore', copy)
  assert.equal(restored.code, 1)
  assert.match(restored.out, /Копия от .* цела[\s\S]*Восстановлено\.\nНарушений нет\./)
  assert.match(restored.beside, /Личные номера \(1\) не открываются: ключа «2027»/)
  assert.equal((await command({}, 'restore', copy, '--check')).code, 0)
})

test('bench-data fills an empty database with a region that holds, and no other', async () => {
  const empty = { ...env, DATABASE_URL: await emptyDatabase(), STUPEN_DATA: await testFolder() }
  const said = await command(empty, 'bench-data', '--cases', '200')
  assert.equal(said.code, 0, said.beside)
  assert.match(said.out, /дел 200\. Вход: bench1/)
  assert.match((await command(empty, 'invariants')).out, /^Нарушений нет\./)
  const again = await command(empty, 'bench-data', '--cases', '200')
  assert.equal(again.code, 1)
  assert.match(again.beside, /уже есть люди/)
  assert.equal((await command(empty, 'bench-data', '--cases', '200', '--force')).code, 0)
  assert.match((await command(empty, 'invariants')).out, /^Нарушений нет\./)
})

test('import tells of every row of the sample in JSON and in words, and takes nothing twice', async () => {
  for (const month of ['2026-10', '2026-11', '2026-12']) await periodOf(w, month)
  const file = samplePath('attestees-2026-autumn.xlsx')
  const tried = await command(env, 'import', 'attestees', file, '--dry-run', '--json')
  assert.equal(tried.code, 0, tried.beside)
  const report = JSON.parse(tried.out)
  assert.deepEqual(Object.keys(report), ['read', 'accepted', 'faulty', 'repeated', 'differing'])
  assert.deepEqual([report.read, report.accepted, report.repeated], [315, 300, 2])
  assert.deepEqual(Object.keys(report.faulty[0]), ['row', 'column', 'found', 'expected'])
  assert.equal(new Set(report.faulty.map(({ row }: { row: number }) => row)).size, 12)
  assert.equal(report.differing.length, 1)

  const taken = await command(env, 'import', 'attestees', file)
  assert.equal(taken.code, 0, taken.beside)
  assert.match(taken.out, /Прочитано строк: +315\nПринято: +300\n/)
  assert.match(taken.out, /С ошибками: +12\n {2}строка \d+, «[^»]+»: «[^»]*» — нужно: /)
  const again = await command(env, 'import', 'attestees', file, '--json')
  assert.deepEqual([JSON.parse(again.out).read, JSON.parse(again.out).accepted], [315, 0])

  const invited = await command(
    env,
    'import',
    'specialists',
    samplePath('specialists-2026-27.xlsx'),
    '--json',
  )
  assert.equal(JSON.parse(invited.out).accepted, 72)
  for (const [args, code, says] of [
    [['attestees', samplePath('conclusion-template.docx')], 1, /./],
    [['attestees', '/none/at/all.xlsx'], 1, /Файла .* нет/],
  ] as const) {
    const said = await command(env, 'import', ...args)
    assert.deepEqual([said.code, said.out], [code, ''])
    assert.match(said.beside, says)
  }
})

async function asOwner(work: (db: ReturnType<typeof connect>['db']) => Promise<unknown>): Promise<void> {
  const { db, close } = connect({ connectionString: w.connectionString, max: 1 })
  await work(db).finally(close)
}
