// Every kind of letter, composed by its feature from invented facts.
import { isLetterKind, type LetterKind, letterKindCodes } from '../../domain/letters.ts'
import { letterKindIn } from '../../features/letters/index.ts'
import { linkMark, type NewLetter } from '../../jobs/letters.ts'
import { type Column, WorkTable } from '../../ui/index.ts'
import type { Ctx } from '../../web/context.ts'
import { page } from '../../web/page.tsx'
import { get, type Route } from '../../web/route.ts'
import { notFoundPage } from '../../web/trouble.tsx'
import { LetterShown, sendHtmlPart } from '../letters/shown.tsx'
import { letterSamples } from './samples/letters.ts'
import { shelf } from './shelf.tsx'
import { galleryWords as words } from './words.ts'

const at = '/dev/gallery/letters'

function sampleOf(c: Ctx, kind: LetterKind): NewLetter {
  const { config, clock } = c.get('to')
  return letterSamples[kind]({ publicUrl: config.publicUrl, now: clock.now() })
}

const show = (c: Ctx) =>
  shelf(
    c,
    'letters',
    words.lettersLead,
    <WorkTable
      caption={words.letters}
      count={letterKindCodes.length}
      columns={columns(c)}
      rows={letterKindCodes}
      empty=""
    />,
  )

const columns = (c: Ctx): Column<LetterKind>[] => [
  {
    title: words.subject,
    kind: 'head',
    card: 'full',
    cell: (kind) => <a href={`${at}/${kind}`}>{sampleOf(c, kind).subject}</a>,
  },
  { title: words.kind, card: 'full', cell: (kind) => letterKindIn(kind) },
  { title: words.code, card: 'full', cell: (kind) => kind },
]

/** A sample with a link in the place of the mark: it leads back here. */
function letterIn(c: Ctx): NewLetter | undefined {
  const kind = c.req.param('kind') ?? ''
  if (!isLetterKind(kind)) return undefined
  const letter = sampleOf(c, kind)
  const fill = (text: string) => text.replaceAll(linkMark, `${c.get('to').config.publicUrl}${at}`)
  return { ...letter, text: fill(letter.text), html: fill(letter.html) }
}

async function showOne(c: Ctx): Promise<Response> {
  const letter = letterIn(c)
  if (!letter) return notFoundPage(c)
  const body = <LetterShown {...letter} to={letter.toEmail} htmlAt={`${at}/${letter.kind}/html`} />
  return page(c, { title: letter.subject }, body)
}

async function sendHtml(c: Ctx): Promise<Response> {
  const letter = letterIn(c)
  return letter ? sendHtmlPart(c, letter.html) : notFoundPage(c)
}

export const sampleLetterRoutes: readonly Route[] = [
  get(at, 'anyone', show),
  get(`${at}/:kind`, 'anyone', showOne),
  get(`${at}/:kind/html`, 'anyone', sendHtml),
]
