// What is being written: on the teacher's home and above the list, so that nobody has to look for it.
import { isCategory } from '../../../../domain/categories.ts'
import type { Day } from '../../../../domain/days.ts'
import { ButtonLink, Card } from '../../../../ui/index.ts'
import { recentMoment } from '../../../../ui/text.ts'
import type { OwnDraft } from '../queries.ts'
import { categoryTitle, draftWords as words } from '../words/index.ts'

export function OwnDrafts({ drafts, today }: { drafts: readonly OwnDraft[]; today: Day }) {
  if (drafts.length === 0) return null
  return (
    <Card title={words.title} accent id="drafts">
      <ul class="step-lines">
        {drafts.map((it) => (
          <li class="step-line">
            <a class="step-line__name" href={`/drafts/${it.id}`}>
              {isCategory(it.wanted) && it.wanted !== 'none' ? categoryTitle(it.wanted) : words.noCategory}
            </a>
            <span class="step-line__state">{words.touched(recentMoment(it.touchedAt, today))}</span>
            {it.mendsId && <span class="step-line__what">{words.mending}</span>}
            <span class="step-line__what">
              <ButtonLink href={`/drafts/${it.id}`} small>
                {words.goOn}
              </ButtonLink>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
