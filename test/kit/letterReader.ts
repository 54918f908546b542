// Reads every letter as soon as it has come: that its words are whole, and that each of its links can be followed by the
// mail scanner and by the person, twice, and changes nothing by being opened.
import assert from 'node:assert/strict'
import type { CaughtLetter } from '../../src/outside/mailCatcher.ts'
import { changedTables, contentsOf } from './contents.ts'
import { type Member, password } from './people.ts'
import { postOf } from './post.ts'
import type { Visitor } from './visitor.ts'
import { origin, type World } from './world.ts'

export interface LetterReader {
  /** Who reads the mail of an address; a stranger unless told. */
  readers: Map<string, Visitor>
  /** Somebody who reads the own mail. */
  known<M extends Member>(it: M): M
  /** Has everything sent, reads what is new and follows its links. Fails when nothing is new. */
  read(): Promise<void>
}

export async function letterReader(w: World): Promise<LetterReader> {
  const post = await postOf(w)
  const readers = new Map<string, Visitor>()
  let seen = 0
  return {
    readers,
    known: (it) => {
      readers.set(it.email, it.visitor)
      return it
    },
    async read() {
      await post.deliver()
      const fresh = post.all().slice(seen)
      seen += fresh.length
      assert.notEqual(fresh.length, 0, 'no letter has come')
      for (const letter of fresh) {
        readWell(letter)
        await followLinks(w, letter, readers.get(letter.to) ?? w.visitor())
      }
    },
  }
}

function readWell({ subject, text, html = '', to }: CaughtLetter): void {
  const about = `«${subject}» to ${to}`
  assert.match(text, /^Здравствуйте/, about)
  assert.ok(subject.length > 5 && html.length > text.length, about)
  assert.doesNotMatch(text + html + subject, /undefined|null|NaN|\[object|\{\{|Invalid|[^.]\.\.[^.]/, about)
  assert.doesNotMatch(text, /&\w+;/, about)
  assert.ok(!text.includes(password), about)
  assert.deepEqual(linksIn(html, /href="([^"]+)"/g), linksIn(text, /(https?:\/\/\S+)/g), about)
}

const linksIn = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, link = '']) => link.replaceAll('&amp;', '&')))].sort()

async function followLinks(w: World, letter: CaughtLetter, reader: Visitor): Promise<void> {
  for (const link of linksIn(letter.text, /(https?:\/\/\S+)/g)) {
    assert.ok(link.startsWith(`${origin}/`), `${letter.subject}: ${link}`)
    const path = link.slice(origin.length)
    const before = await contentsOf(w.connectionString)
    const scanner = w.visitor()
    await scanner.send(path, { method: 'HEAD' })
    for (const _ of ['once', 'twice'])
      for (const by of [scanner, reader]) {
        const page = await by.follow(await by.get(path))
        assert.equal(page.status, 200, `${letter.subject}: ${path}`)
      }
    assert.deepEqual(changedTables(before, await contentsOf(w.connectionString)), [], letter.subject)
  }
}
