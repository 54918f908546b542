// Why this specialist: what the pair costs, part by part, and what others would have meant.
import type { PersonName } from '../../../domain/names.ts'
import { shortName } from '../../../domain/names.ts'
import { isFilled, type PlaceFacts } from '../result.ts'
import { dearerSentence, partWords, placeWords as words } from '../words/index.ts'

export interface WhyProps {
  facts: Extract<PlaceFacts, { parts: unknown }>
  isRequired: boolean
  names: ReadonlyMap<string, PersonName>
}

export function Why({ facts, isRequired, names }: WhyProps) {
  if (!isFilled(facts)) return null
  const total = facts.parts.reduce((sum, { points }) => sum + points, 0)
  return (
    <>
      <ul>
        {facts.fit === 100 && <li>{words.fit[100]}</li>}
        {facts.parts.map((it) => (
          <li>{words.part(partWords[it.part]({ km: facts.km, measure: it.measure }), it.points)}</li>
        ))}
      </ul>
      <p>{total === 0 ? words.best : words.total(total)}</p>
      <Others facts={facts} isRequired={isRequired} names={names} />
    </>
  )
}

function Others({ facts, isRequired, names }: WhyProps) {
  if (facts.others.length === 0) return <p>{isRequired ? words.pinned : words.noOthers}</p>
  return (
    <>
      <p>{words.othersTitle}</p>
      <ul>
        {facts.others.map((it) => {
          const name = names.get(it.specialistId)
          return (
            name && <li>{words.other(shortName(name), it.isFull, dearerSentence(it.dearer, it.isBound))}</li>
          )
        })}
      </ul>
    </>
  )
}
