// What is known of an invited person, by the names of the catalogue.
import { categoryWords } from '../../domain/categories.ts'
import { formatPhone } from '../../domain/contacts.ts'
import type { Fact } from '../../ui/index.ts'
import type { Known } from './known.ts'
import type { Named } from './queries/index.ts'
import { cardWords as words } from './words/index.ts'

export function knownFacts(
  it: Known,
  { positions, subjects }: { positions: readonly Named[]; subjects: readonly Named[] },
): Fact[] {
  const named = (list: readonly Named[], codes: readonly string[] = []): string =>
    codes.flatMap((code) => list.find((one) => one.code === code)?.name ?? []).join(', ')
  const given: [term: string, text: string][] = [
    [words.phone, it.phone ? formatPhone(it.phone) : ''],
    [words.organisation, it.organisation ?? ''],
    [words.position, named(positions, it.position ? [it.position] : [])],
    [words.category, it.category ? categoryWords[it.category].name : ''],
    [words.positionsOk, named(positions, it.positionsOk)],
    [words.subjectsOk, named(subjects, it.subjectsOk)],
  ]
  return given.flatMap(([term, text]) => (text ? [{ term, text }] : []))
}
