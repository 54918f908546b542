// A notice as a page: what was decided, its paper, and whether it was read.
import { methodMeans, methodWords } from '../../domain/acceptance.ts'
import { attestationFormWords } from '../../domain/attestationForms.ts'
import { categoryWords } from '../../domain/categories.ts'
import { fullName } from '../../domain/names.ts'
import { Button, ButtonLink, Card, FactList, Form, Notice, PageHead, StatusDot } from '../../ui/index.ts'
import { positionInWords } from '../applications/index.ts'
import { noticePath } from './line.tsx'
import type { Notice as Given } from './queries.ts'
import { noticeWords as words } from './words.ts'

export function NoticePage({ it, isOwn, maySeeCase }: { it: Given; isOwn: boolean; maySeeCase: boolean }) {
  return (
    <>
      <PageHead
        caption={words.caption}
        title={words.title(it.number, it.madeOn)}
        lead={words.lead}
        actions={
          <ButtonLink href={`${noticePath(it.id)}/paper`} look="second">
            {words.download}
          </ButtonLink>
        }
      />
      {it.isReplaced && (
        <Notice tone="warning" title={words.replacedTitle}>
          <p>{words.replaced}</p>
        </Notice>
      )}
      {isOwn && !it.readAt && (
        <Card accent>
          <p>{words.markHint}</p>
          <Form action={`${noticePath(it.id)}/reading`}>
            <Button>{words.markRead}</Button>
          </Form>
        </Card>
      )}
      <Card title={words.deciding}>
        <FactList items={factsOf(it, maySeeCase)} />
      </Card>
      <Card title={words.how}>
        <p>{methodMeans[it.method]}</p>
        {it.prepare && (
          <>
            <h3>{words.prepare}</h3>
            <p class="as-typed">{it.prepare}</p>
          </>
        )}
      </Card>
    </>
  )
}

const factsOf = (it: Given, maySeeCase: boolean) => [
  { term: words.teacher, text: fullName(it.teacher) },
  { term: words.organisation, text: it.organisation },
  { term: words.position, text: positionInWords(it) },
  { term: words.category, text: categoryWords[it.wanted].name },
  { term: words.term, text: words.termText(it.termFrom, it.termTo) },
  { term: words.form, text: attestationFormWords[it.form] },
  { term: words.method, text: methodWords[it.method] },
  {
    term: words.case,
    text: maySeeCase ? <a href={`/cases/${it.caseId}`}>№ {it.caseNumber}</a> : `№ ${it.caseNumber}`,
  },
  { term: words.sent, text: words.sentText(it.sentAt) },
  {
    term: words.read,
    text: (
      <StatusDot tone={it.readAt ? 'green' : 'yellow'}>
        {it.readAt ? words.readAt(it.readAt) : words.unread}
      </StatusDot>
    ),
  },
]
