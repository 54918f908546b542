// Who is proposed for a place, and what may be done about it.
import { fullName, shortName } from '../../../domain/names.ts'
import { LinkButton, More, StatusDot, TwoLines, tidy } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { PlaceRow, Proposal } from '../queries/index.ts'
import { isFilled } from '../result.ts'
import { placeWords } from '../words/index.ts'

export function Who({ row }: { row: PlaceRow }) {
  const { facts } = row
  return (
    <>
      {row.specialist ? (
        <TwoLines
          main={fullName(row.specialist)}
          sub={`${tidy(row.specialistOrganisation ?? '')}, ${row.specialistMunicipality}`}
        />
      ) : (
        <StatusDot tone="red">{placeWords.nobody}</StatusDot>
      )}
      {row.before && (
        <div>
          <StatusDot tone="orange">{placeWords.was(shortName(row.before))}</StatusDot>
        </div>
      )}
      {row.isChanged && !row.before && (
        <div>
          <StatusDot tone="orange">{placeWords.changed}</StatusDot>
        </div>
      )}
      {row.isRequired && (
        <div>
          <StatusDot tone="blue">{placeWords.required}</StatusDot>
        </div>
      )}
      {isFilled(facts) && facts.isLocal && (
        <div>
          <StatusDot tone="yellow">{placeWords.local}</StatusDot>
        </div>
      )}
      {isFilled(facts) && facts.isLower && (
        <div>
          <StatusDot tone="yellow">{placeWords.lower}</StatusDot>
        </div>
      )}
      {row.outcome && (
        <div>
          <StatusDot tone={row.outcome === 'assigned' ? 'green' : 'red'}>{placeWords[row.outcome]}</StatusDot>
        </div>
      )}
    </>
  )
}

export function Deeds({ row, it }: { row: PlaceRow; it: Proposal }) {
  const at = (deed: Parameters<typeof paths.place>[2]) => paths.place(it.id, row.n, deed)
  if (!row.specialist)
    return (
      <a href={at('replacement')} aria-label={placeWords.chooseOf(row.teacher)}>
        {placeWords.choose}
      </a>
    )
  const name = shortName(row.specialist)
  return (
    <More title={placeWords.change}>
      <ul class="side-actions">
        <li>
          <LinkButton
            action={at('pin')}
            hidden={{ version: String(it.version), pinned: row.isRequired ? 'no' : 'yes' }}
            label={
              row.isRequired ? placeWords.unpinOf(name, row.teacher) : placeWords.pinOf(name, row.teacher)
            }
          >
            {row.isRequired ? placeWords.unpin : placeWords.pin}
          </LinkButton>
        </li>
        <li>
          <a href={at('replacement')} aria-label={placeWords.replaceOf(name, row.teacher)}>
            {placeWords.replace}
          </a>
        </li>
        <li>
          <a href={at('ban')} aria-label={placeWords.banOf(name, row.teacher)}>
            {placeWords.ban}
          </a>
        </li>
      </ul>
    </More>
  )
}
