// The letters that the demo's mail server has caught.
import { fullName } from '../../domain/names.ts'
import type { CaughtLetter, MailCatcher } from '../../outside/mailCatcher.ts'
import { Button, Card, FactList, Form, PageHead, WorkTable } from '../../ui/index.ts'
import { shortMoment } from '../../ui/text.ts'
import type { Ctx } from '../../web/context.ts'
import { page } from '../../web/page.tsx'
import { get, post, type Route } from '../../web/route.ts'
import { notFoundPage } from '../../web/trouble.tsx'
import { personas } from '../personas/personas.ts'
import { devWords as words } from '../words.ts'
import { LetterShown, sendHtmlPart } from './shown.tsx'

export function letterRoutes(catcher: MailCatcher | undefined): readonly Route[] {
  const one = (c: Ctx): CaughtLetter | undefined => catcher?.findLetter(c.req.param('id') ?? '')
  return [
    get('/dev', 'anyone', (c) =>
      page(c, { title: words.title, wide: true }, <Stand letters={catcher?.letters() ?? []} />),
    ),
    get('/dev/letters', 'anyone', (c) =>
      page(c, { title: words.letters, wide: true }, <AllLetters letters={catcher?.letters() ?? []} />),
    ),
    get('/dev/letters/:id', 'anyone', (c) => {
      const letter = one(c)
      return letter
        ? page(
            c,
            { title: letter.subject },
            <LetterShown {...letter} htmlAt={letter.html ? `/dev/letters/${letter.id}/html` : undefined} />,
          )
        : notFoundPage(c)
    }),
    get('/dev/letters/:id/html', 'anyone', (c) => {
      const letter = one(c)
      return letter?.html ? sendHtmlPart(c, letter.html) : notFoundPage(c)
    }),
    post('/dev/letters/removal', 'anyone', async (c) => {
      await catcher?.clear()
      return c.redirect('/dev/letters', 303)
    }),
  ]
}

const Stand = ({ letters }: { letters: CaughtLetter[] }) => (
  <>
    <PageHead title={words.title} lead={words.lead} actions={<a href="/dev/gallery">{words.gallery}</a>} />
    <Card title={words.people}>
      <Form action="/dev/enter" label={words.people}>
        <FactList
          items={personas.map((it) => ({
            term: it.who,
            text: (
              <Button name="login" value={it.login} look="second" small>
                {fullName(it.name)}
              </Button>
            ),
          }))}
        />
      </Form>
    </Card>
    <Letters letters={letters.slice(0, 20)} />
  </>
)

const AllLetters = ({ letters }: { letters: CaughtLetter[] }) => (
  <>
    <PageHead title={words.letters} lead={words.lettersLead} actions={<a href="/dev">{words.title}</a>} />
    <Letters letters={letters} />
  </>
)

const Letters = ({ letters }: { letters: readonly CaughtLetter[] }) => (
  <WorkTable
    caption={words.letters}
    count={String(letters.length)}
    columns={[
      {
        title: words.subject,
        kind: 'head',
        cell: (it) => <a href={`/dev/letters/${it.id}`}>{it.subject}</a>,
      },
      { title: words.to, card: 'full', cell: (it) => it.to },
      { title: words.at, kind: 'short', cell: (it) => (it.sentAt ? shortMoment(new Date(it.sentAt)) : '') },
    ]}
    rows={letters}
    empty={words.noLetters}
  />
)
