// The solver against an independent one (HiGHS) and against what must hold of every assignment.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import loadHighs from 'highs'
import { withLeastChange } from './again.ts'
import { Alternatives } from './alternatives.ts'
import { belowLeast, emptyPlace, type Problem, type Solution } from './problem.ts'
import { shortageOf } from './shortage.ts'
import { generator } from './shuffled.ts'
import { solve } from './solve.ts'

interface Wish {
  cases: number
  people: number
  /** Fewest and most people who fit a case. */
  fits: [number, number]
  need?: [number, number]
  most?: [number, number]
  least?: number
  evenness?: number
  localMost?: number
}

const between = (next: () => number, [from, to]: [number, number]): number =>
  from + Math.floor(next() * (to - from + 1))

function problemOf(seed: number, wish: Wish): Problem {
  const next = generator(seed)
  const pairs: { one: number; p: number; cost: number; isLocal: number }[] = []
  for (let one = 0; one < wish.cases; one++) {
    const fit = new Set<number>()
    const count = Math.min(wish.people, between(next, wish.fits))
    while (fit.size < count) fit.add(Math.floor(next() * wish.people))
    for (const p of fit) pairs.push({ one, p, cost: Math.floor(next() * 100), isLocal: next() < 0.3 ? 1 : 0 })
  }
  const most = Int32Array.from({ length: wish.people }, () => between(next, wish.most ?? [1, 4]))
  return {
    cases: wish.cases,
    people: wish.people,
    pairCase: Int32Array.from(pairs, ({ one }) => one),
    pairPerson: Int32Array.from(pairs, ({ p }) => p),
    pairCost: Int32Array.from(pairs, ({ cost }) => cost),
    pairIsLocal: Uint8Array.from(pairs, ({ isLocal }) => isLocal),
    localMost: new Uint8Array(wish.cases).fill(wish.localMost ?? 1),
    need: Uint8Array.from({ length: wish.cases }, () => between(next, wish.need ?? [1, 3])),
    least: most.map((limit) => Math.min(wish.least ?? 0, limit)),
    most,
    load: Int32Array.from({ length: wish.people }, () => between(next, [0, 2])),
    evenness: wish.evenness ?? 0,
    seed,
  }
}

/** All that a solution costs: pairs, steps of the load, empty places, people below the least load. */
function wholeCost(it: Problem, { pairs, lacking }: Pick<Solution, 'pairs' | 'lacking'>): number {
  const count = new Int32Array(it.people)
  let cost = lacking.reduce((sum, places) => sum + places * emptyPlace, 0)
  for (const pair of pairs) {
    const p = it.pairPerson[pair]!
    const before = count[p]!++
    cost += it.pairCost[pair]! + it.evenness * (it.load[p]! + before)
    if (before < it.least[p]!) cost -= belowLeast
  }
  return cost
}

// Node loads the CommonJS module; its types say otherwise.
const highs = (loadHighs as unknown as () => Promise<Solver>)()

interface Solver {
  solve(model: string): { Status: string; ObjectiveValue: number }
}

// Costs that are never weighed against each other are far apart; HiGHS gets them nearer, to stay within its tolerances.
const small = { empty: 1e5, least: 1e3 }

/** The same problem as a linear programme; its corners are whole by themselves. */
async function oracle(it: Problem): Promise<number> {
  const solver = await highs
  const terms: string[] = []
  const rows: string[] = []
  const bounds: string[] = []
  const places = new Map<string, string[]>()
  const into = (key: string, term: string) => places.set(key, [...(places.get(key) ?? []), term])
  it.pairCase.forEach((one, pair) => {
    terms.push(`${it.pairCost[pair]} x${pair}`)
    into(`c${one}`, `x${pair}`)
    into(`p${it.pairPerson[pair]}`, `x${pair}`)
    if (it.pairIsLocal[pair]) into(`l${one}`, `x${pair}`)
    bounds.push(`0 <= x${pair} <= 1`)
  })
  for (let one = 0; one < it.cases; one++) {
    terms.push(`${small.empty} e${one}`)
    rows.push(`${[...(places.get(`c${one}`) ?? []), `e${one}`].join(' + ')} = ${it.need[one]}`)
    const locals = places.get(`l${one}`)
    if (locals) rows.push(`${locals.join(' + ')} <= ${it.localMost[one]}`)
  }
  for (let p = 0; p < it.people; p++) {
    const steps: string[] = []
    for (let n = 0; n < it.most[p]!; n++) {
      const cost = it.evenness * (it.load[p]! + n) - (n < it.least[p]! ? small.least : 0)
      terms.push(`${cost < 0 ? '- ' : ''}${Math.abs(cost)} s${p}_${n}`)
      bounds.push(`0 <= s${p}_${n} <= 1`)
      steps.push(`s${p}_${n}`)
    }
    const held = places.get(`p${p}`)
    if (held) rows.push(`${held.join(' + ')}${steps.map((step) => ` - ${step}`).join('')} = 0`)
    else rows.push(...steps.map((step) => `${step} = 0`))
  }
  const model = `Minimize\n ${lined(terms)}\nSubject To\n${rows.map((row, i) => ` r${i}: ${lined(row.split(' + '))}`).join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`
  const solved = solver.solve(model)
  assert.equal(solved.Status, 'Optimal')
  return solved.ObjectiveValue
}

/** The format wants short lines, and a minus in the place of a plus. */
const lined = (parts: readonly string[]): string =>
  parts.map((part, i) => (i === 0 ? part : part.startsWith('- ') ? part : `+ ${part}`)).join('\n  ')

function asOracleCounts(it: Problem, solution: Solution): number {
  const empty = solution.lacking.reduce((sum, places) => sum + places, 0)
  const count = new Int32Array(it.people)
  for (const pair of solution.pairs) count[it.pairPerson[pair]!]!++
  const least = count.reduce((sum, n, p) => sum + Math.min(n, it.least[p]!), 0)
  return wholeCost(it, solution) - empty * (emptyPlace - small.empty) + least * (belowLeast - small.least)
}

function checkBounds(it: Problem, { pairs, lacking }: Solution): void {
  const count = new Int32Array(it.people)
  const places = Int32Array.from(lacking)
  const locals = new Int32Array(it.cases)
  for (const pair of pairs) {
    count[it.pairPerson[pair]!]!++
    places[it.pairCase[pair]!]!++
    locals[it.pairCase[pair]!]! += it.pairIsLocal[pair]!
  }
  assert.equal(new Set(pairs).size, pairs.length)
  assert.deepEqual([...places], [...it.need])
  for (const [p, n] of count.entries()) assert.ok(n <= it.most[p]!)
  for (const [one, n] of locals.entries()) assert.ok(n <= it.localMost[one]!)
}

test('500 small problems cost what HiGHS says', async () => {
  for (let seed = 1; seed <= 500; seed++) {
    const next = generator(-seed)
    const it = problemOf(seed, {
      cases: between(next, [1, 12]),
      people: between(next, [1, 8]),
      fits: [0, between(next, [1, 8])],
      least: between(next, [0, 2]),
      evenness: between(next, [0, 5]),
      localMost: between(next, [0, 2]),
    })
    const solution = solve(it)
    checkBounds(it, solution)
    assert.equal(asOracleCounts(it, solution), Math.round(await oracle(it)), `seed ${seed}`)
  }
})

const region = {
  cases: 2000,
  people: 400,
  fits: [20, 40],
  need: [2, 2],
  most: [9, 14],
  least: 6,
} satisfies Wish

for (const [name, wish] of [
  ['as it is', region],
  ['with an even load', { ...region, evenness: 3 }],
  ['where places stay empty', { ...region, most: [6, 11], least: 0 }],
] satisfies [string, Wish][])
  test(`2,000 cases among 400 people, ${name}, cost what HiGHS says`, async () => {
    const it = problemOf(77, wish)
    const solution = solve(it)
    checkBounds(it, solution)
    assert.equal(asOracleCounts(it, solution), Math.round(await oracle(it)))
  })

const anyProblem = fc.record({
  seed: fc.integer({ min: 1, max: 1e9 }),
  cases: fc.integer({ min: 1, max: 25 }),
  people: fc.integer({ min: 1, max: 15 }),
  least: fc.integer({ min: 0, max: 2 }),
  evenness: fc.integer({ min: 0, max: 20 }),
  localMost: fc.integer({ min: 0, max: 2 }),
  fit: fc.integer({ min: 0, max: 8 }),
})
const made = ({ seed, fit, ...wish }: { seed: number; fit: number } & Omit<Wish, 'fits'>): Problem =>
  problemOf(seed, { ...wish, fits: [0, fit] })

test('bounds hold, and the same problem has the same solution', () => {
  fc.assert(
    fc.property(anyProblem, (wish) => {
      const it = made(wish)
      const solution = solve(it)
      checkBounds(it, solution)
      assert.deepEqual(solve(it), solution)
    }),
  )
})

test('another seed may choose other pairs, never dearer ones', () => {
  fc.assert(
    fc.property(anyProblem, fc.integer(), (wish, seed) => {
      const it = made(wish)
      assert.equal(wholeCost(it, solve({ ...it, seed })), wholeCost(it, solve(it)))
    }),
  )
})

test('a place stays empty only where a cut proves that nobody could have been found', () => {
  fc.assert(
    fc.property(anyProblem, (wish) => {
      const it = made(wish)
      const solution = solve(it)
      solution.lacking.forEach((places, one) => {
        if (places > 0) checkCut(it, solution, one)
      })
    }),
    { numRuns: 300 },
  )
})

/** Everybody of the cut is full, and full of cases of the cut: there is no way out of it. */
function checkCut(it: Problem, solution: Solution, one: number): void {
  const cut = shortageOf(it, solution, one)
  assert.ok(cut.cases.includes(one))
  const held = new Map<number, number[]>()
  for (const pair of solution.pairs) {
    const p = it.pairPerson[pair]!
    held.set(p, [...(held.get(p) ?? []), it.pairCase[pair]!])
  }
  for (const p of cut.people) {
    assert.equal(held.get(p)?.length ?? 0, it.most[p])
    for (const other of held.get(p) ?? []) assert.ok(cut.cases.includes(other))
  }
  it.pairCase.forEach((of, pair) => {
    const isOut = of === one && !solution.pairs.includes(pair) && !cut.people.includes(it.pairPerson[pair]!)
    if (isOut) assert.equal(it.pairIsLocal[pair], 1)
  })
}

test('one more specialist never leaves more places empty', () => {
  fc.assert(
    fc.property(anyProblem, (wish) => {
      const it = made(wish)
      const fewer = solve({
        ...it,
        most: it.most.map((n, p) => (p === 0 ? 0 : n)),
        least: it.least.map((n, p) => (p === 0 ? 0 : n)),
      })
      const all = (solution: Solution) => solution.lacking.reduce((sum, places) => sum + places, 0)
      assert.ok(all(solve(it)) <= all(fewer))
    }),
  )
})

test('what another pair would have meant is what it costs to make it, or not more than is told', () => {
  fc.assert(
    fc.property(anyProblem, (wish) => {
      const it = made(wish)
      const solution = solve(it)
      const alternatives = new Alternatives(it, solution)
      const bounds = new Alternatives(it, solution, 0)
      for (let one = 0; one < it.cases; one++)
        for (const { pair, dearer } of alternatives.of(one, 3)) {
          const more = costWith(it, pair) - wholeCost(it, solution)
          assert.ok(Math.abs(more - dearer) < 1, `${dearer}, not ${more}`)
        }
      for (let one = 0; one < it.cases; one++)
        for (const { pair, dearer } of bounds.of(one, 3))
          assert.ok(costWith(it, pair) - wholeCost(it, solution) <= dearer + 1)
    }),
    { numRuns: 150 },
  )
})

/** What everything costs when this pair is made, whatever else that means. */
function costWith(it: Problem, pair: number): number {
  const [one, p] = [it.pairCase[pair]!, it.pairPerson[pair]!]
  const less = (list: Int32Array, at: number, by = 1) => list.map((n, i) => (i === at ? n - by : n))
  const step = it.evenness * it.load[p]! - (it.least[p]! > 0 ? belowLeast : 0)
  const rest: Problem = {
    ...it,
    need: it.need.map((n, i) => (i === one ? n - 1 : n)),
    localMost: it.localMost.map((n, i) => (i === one ? n - it.pairIsLocal[pair]! : n)),
    most: less(it.most, p),
    least: it.least.map((n, i) => (i === p ? Math.max(0, n - 1) : n)),
    load: less(it.load, p, -1),
    ...without(it, pair),
  }
  return wholeCost(rest, solve(rest)) + it.pairCost[pair]! + step
}

const without = (it: Problem, pair: number) => ({
  pairCase: it.pairCase.filter((_, i) => i !== pair),
  pairPerson: it.pairPerson.filter((_, i) => i !== pair),
  pairCost: it.pairCost.filter((_, i) => i !== pair),
  pairIsLocal: it.pairIsLocal.filter((_, i) => i !== pair),
})

test('prices: no pair that was not made would have lowered the cost', () => {
  fc.assert(
    fc.property(anyProblem, (wish) => {
      const it = made({ ...wish, localMost: 3 })
      const { pairs, casePrice, personPrice } = solve({
        ...it,
        pairIsLocal: new Uint8Array(it.pairCase.length),
      })
      const chosen = new Set(pairs)
      it.pairCost.forEach((cost, pair) => {
        const saves = cost + casePrice[it.pairCase[pair]!]! - personPrice[it.pairPerson[pair]!]!
        if (!chosen.has(pair)) assert.ok(saves >= 0)
      })
    }),
  )
})

test('after a refusal as few pairs as possible change', () => {
  const it = problemOf(5, { cases: 300, people: 70, fits: [8, 15], need: [2, 2], most: [10, 12] })
  const first = solve(it)
  const refused = first.pairs[10]!
  const without = { ...it, most: it.most.slice(), pairCase: it.pairCase.filter((_, i) => i !== refused) }
  const left = (array: Int32Array) => array.filter((_, i) => i !== refused)
  const again = withLeastChange(
    {
      ...without,
      pairPerson: left(it.pairPerson),
      pairCost: left(it.pairCost),
      pairIsLocal: it.pairIsLocal.filter((_, i) => i !== refused),
    },
    [...first.pairs].filter((pair) => pair !== refused).map((pair) => (pair > refused ? pair - 1 : pair)),
  )
  const second = solve(again)
  const kept = new Set(
    [...first.pairs].filter((pair) => pair !== refused).map((pair) => (pair > refused ? pair - 1 : pair)),
  )
  assert.equal([...second.pairs].filter((pair) => !kept.has(pair)).length, 1)
  assert.equal(second.pairs.length, first.pairs.length)
})
