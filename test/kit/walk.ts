// What a walk over all routes needs: the routes, who may, one of everything, and a list of what was found.
import assert from 'node:assert/strict'
import { type Role, roleMay, roles } from '../../src/domain/roles.ts'
import { rooms } from '../../src/rooms.ts'
import type { Route } from '../../src/web/route.ts'
import { addressOf, fillIn, type Places, pathsOf, placesOf } from './places.ts'
import { type Scene, scene } from './scene.ts'
import type { Answer, Visitor } from './visitor.ts'
import { type World, world } from './world.ts'

export const routes: readonly Route[] = rooms.flatMap((room) => room.routes)
export const gets = routes.filter((route) => route.method === 'GET')
export const posts = routes.filter((route) => route.method === 'POST')
export const mayAsk = (route: Route): Role[] => roles.filter((role) => roleMay(role, route.permission))

export type Somebody = Role | 'stranger'
/** Those who may ask, strangers too where everybody may. */
export const anybody = (route: Route): Somebody[] =>
  route.permission === 'anyone' ? ['stranger', ...roles] : mayAsk(route)

export interface Walk {
  w: World
  scene: Scene
  places: Places
  /** A browser of the scene; a stranger's is a new one. */
  browserOf(who: Somebody): Visitor
  /** The path of a route with the own records of the scene in it. */
  own(route: Route): string
  /** The same with what the page needs in its address. */
  address(route: Route): string
  /** The addresses of a route at every point of the story. */
  addresses(route: Route): string[]
}

export async function startWalk(): Promise<Walk> {
  const w = await world()
  const s = await scene(w)
  const places = await placesOf(w, s)
  const queries = addressOf(s)
  const own = (route: Route): string => fillIn(places, route.path)
  return {
    w,
    scene: s,
    places,
    browserOf: (who) => (who === 'stranger' ? w.visitor() : s.people[who].visitor),
    own,
    address: (route) => own(route) + (queries[route.path] ?? ''),
    addresses: ({ path }) => pathsOf(places, path).map((it) => it + (queries[path] ?? '')),
  }
}

/** Takes what a walk finds, a line each, and fails at its end with all of them. */
export class Findings {
  readonly #lines: string[] = []
  readonly #what: string
  constructor(what: string) {
    this.#what = what
  }
  expect(isRight: boolean, line: () => string): void {
    if (!isRight) this.#lines.push(line())
  }
  [Symbol.dispose](): void {
    if (this.#lines.length > 0) assert.fail(`${this.#what}:\n${this.#lines.join('\n')}\n`)
  }
}

export const lineOf = ({ method, path }: Route, { status, location }: Answer): string =>
  `  ${method} ${path}: ${status} ${location.slice(0, 80)}`

/** What people who mean harm, and programs that mean nothing, put into addresses and fields. */
export const hostileTexts = [
  'x'.repeat(10_000),
  '😀👩‍👩‍👧\u202eבא\u200f',
  `"'><script>alert(1)</script>`,
  `' or 1=1; drop table person; -- %_\\*?[]{}()$^|`,
  'нуль\0байт\ud800',
  '31.02.2026',
  '-99999999999999999999',
  'javascript:alert(1)',
  '//evil.example/',
]

/** No fault of ours, nothing of theirs runs, nobody is led away. */
export const isHarmless = (answer: Answer): boolean =>
  answer.status < 500 &&
  !answer.html.includes('<script>alert') &&
  !/(href|src|action)="\s*javascript:/i.test(answer.html) &&
  !/(href|src|action)="(https?:)?\/\/evil/i.test(answer.html) &&
  (answer.location === '' || /^\/(?![/\\])/.test(answer.location))
