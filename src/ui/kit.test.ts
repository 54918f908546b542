import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Child } from 'hono/jsx'
import * as kit from './index.ts'

const html = async (node: unknown): Promise<string> =>
  String(await (node as { toString(): string }).toString())
const evil = `"><script>alert('x')</script>&`
const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;'

describe('what people typed is never markup', () => {
  const parts: [string, unknown][] = [
    ['text field', kit.TextField({ name: 'a', label: evil, hint: evil, error: evil, value: evil })],
    ['text area', kit.TextArea({ name: 'a', label: evil, value: evil, atMost: 10 })],
    ['select', kit.Select({ name: 'a', label: evil, value: evil, choices: [{ value: evil, text: evil }] })],
    ['radios', kit.Radios({ name: 'a', label: evil, choices: [{ value: evil, text: evil, hint: evil }] })],
    ['facts', kit.FactList({ items: [{ term: evil, text: evil, copy: evil, copyWhat: evil }] })],
    ['history', kit.History({ items: [{ when: evil, who: evil, text: evil, detail: evil }] })],
    ['notice', kit.Notice({ tone: 'error', title: evil, children: evil })],
    ['errors', kit.ErrorSummary({ errors: { a: evil, _: evil } })],
    ['hidden fields', kit.Form({ hidden: { back: evil } })],
    ['status', kit.StatusDot({ tone: 'red', children: evil })],
  ]
  for (const [name, part] of parts)
    test(name, async () => {
      const out = await html(part)
      assert.ok(!out.includes('<script>'), out)
      assert.ok(out.includes(escaped), out)
    })
})

describe('links run nothing', () => {
  for (const bad of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
  ])
    test(JSON.stringify(bad), () => assert.equal(kit.safeHref(bad), '#'))
  for (const good of [
    '/cases?q=a:b',
    '#f-name',
    '?after=x',
    'https://example.ru/a',
    'mailto:a@example.ru',
    'tel:+73822902000',
    'cases/1',
  ])
    test(good, () => assert.equal(kit.safeHref(good), good))
  test('parts of the kit ask the same guard', async () => {
    const out = await html(kit.ButtonLink({ href: 'javascript:alert(1)', children: 'Открыть' }))
    assert.ok(out.includes('href="#"'), out)
  })
})

describe('fields', () => {
  test('the error and the hint are tied to the control', async () => {
    const out = await html(
      kit.TextField({ name: 'login', label: 'Логин', hint: 'Латиница', error: 'Логин занят' }),
    )
    assert.match(out, /<label[^>]*for="f-login"/)
    assert.match(
      out,
      /<input id="f-login"[^>]*aria-describedby="f-login-hint f-login-error"[^>]*aria-invalid="true"/,
    )
    assert.match(out, /id="f-login-error"/)
  })
  test('a group of choices: the summary leads to its first control', async () => {
    const out = await html(
      kit.Radios({
        name: 'verdict',
        label: 'Решение',
        error: 'Выберите',
        choices: [
          { value: 'a', text: 'А' },
          { value: 'b', text: 'Б' },
        ],
        value: 'b',
      }),
    )
    assert.match(out, /<fieldset[^>]*aria-describedby="f-verdict-error"/)
    assert.match(out, /id="f-verdict"/)
    assert.match(out, /id="f-verdict-2"[^>]*checked=""/)
  })
  test('what may be left empty says so', async () => {
    assert.ok(
      (await html(kit.TextField({ name: 'a', label: 'Отчество', required: false }))).includes(
        'необязательно',
      ),
    )
    assert.ok(
      (await html(kit.TextField({ name: 'a', label: 'Фамилия', required: true }))).includes(
        'aria-required="true"',
      ),
    )
  })
  test('a password never comes back', async () => {
    const out = await html(kit.PasswordField({ name: 'p', label: 'Пароль', ...{ value: 'тайна' } }))
    assert.ok(!out.includes('тайна'))
    assert.ok(!out.includes('value='))
  })
  test('several may be chosen in a combobox', async () => {
    const out = await html(
      kit.Combobox({
        name: 's',
        label: 'Предметы',
        multiple: true,
        value: ['a', 'c'],
        choices: ['a', 'b', 'c'].map((it) => ({ value: it, text: it })),
      }),
    )
    assert.equal(out.match(/selected=""/g)?.length, 2)
  })
  test('the summary lists faults of fields as links and of the whole as words', async () => {
    const out = await html(kit.ErrorSummary({ errors: { _: 'Данные изменились', born: 'Такого дня нет' } }))
    assert.match(out, /<li>Данные изменились<\/li>/)
    assert.match(out, /<a href="#f-born">Такого дня нет<\/a>/)
    assert.equal(await html(kit.ErrorSummary({ errors: {} }) ?? ''), '')
  })
})

describe('tables', () => {
  const columns: kit.Column<{ id: string; name: string }>[] = [
    {
      title: 'Педагог',
      kind: 'head',
      cell: (it) => it.name,
      sort: { href: '?sort=-name', order: 'ascending' },
    },
    { title: 'Действие', kind: 'action', cell: (): Child => 'Открыть' },
  ]
  test('names its rows and columns', async () => {
    const out = await html(
      kit.WorkTable({
        caption: 'Список',
        count: '1 педагог',
        columns,
        rows: [{ id: '1', name: evil }],
        empty: 'Пусто',
      }),
    )
    assert.match(out, /<th scope="col"[^>]*aria-sort="ascending"/)
    assert.match(out, /<th scope="row"/)
    assert.ok(out.includes(escaped))
    assert.ok(!out.includes('Пусто'))
  })
  test('an empty one explains instead', async () => {
    const out = await html(
      kit.WorkTable({ caption: 'Список', columns, rows: [], empty: 'Появятся после назначения' }),
    )
    assert.ok(out.includes('Появятся после назначения'))
    assert.ok(!out.includes('<table'))
  })
})

describe('the page around', () => {
  const facts = {
    title: evil,
    institution: { name: 'Центр' },
    assets: { css: '/assets/a.css', js: '/assets/a.js', fonts: ['/assets/f.woff2'] },
  }
  test('speaks Russian, has a title and one main part', async () => {
    const out = await html(kit.Layout(facts))
    assert.match(out, /^<html lang="ru">/)
    assert.ok(out.includes(`<title>${escaped} · Центр</title>`))
    assert.equal(out.match(/<main/g)?.length, 1)
  })
  test('the look for weak eyes is three attributes', async () => {
    const out = await html(
      kit.Layout({ ...facts, appearance: { size: 'huge', scheme: 'white-on-black', spacing: 'wide' } }),
    )
    assert.match(out, /^<html lang="ru" data-size="huge" data-scheme="white-on-black" data-spacing="wide">/)
    assert.ok(out.includes('Обычная версия'))
  })
  test('the switch of roles posts, and is there only for two or more', async () => {
    const user = { name: 'Иванова М. П.', roleWords: 'специалист', signOut: '/sign-out', switchTo: '/role' }
    const one = await html(
      kit.Layout({ ...facts, user: { ...user, roles: [{ value: 'a', text: 'Специалист' }] } }),
    )
    const two = await html(
      kit.Layout({
        ...facts,
        user: {
          ...user,
          roles: [
            { value: 'a', text: 'Специалист' },
            { value: 'b', text: 'Координатор' },
          ],
        },
      }),
    )
    assert.ok(!one.includes('name="role"'))
    assert.match(two, /<form[^>]*method="post" action="\/role"/)
  })
})
