// Every page goes out through here: the layout with names, menu and notice of who looks at it, compressed.
import { gzipSync } from 'node:zlib'
import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { institutionOn } from '../db/settings.ts'
import { shortName } from '../domain/names.ts'
import type { Role } from '../domain/roles.ts'
import { fontFiles } from '../ui/fonts.ts'
import { type Crumb, type Institution, Layout, type LayoutUser } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Actor } from './actor.ts'
import type { Ctx } from './context.ts'
import { takeNotice } from './cookies.ts'
import { isCurrent, nav } from './nav.ts'
import { productName, roleWords, pageWords as words } from './words.ts'

export interface PageFacts {
  title: string
  status?: ContentfulStatusCode
  crumbs?: Crumb[]
  /** Scripts besides the common one, by asset name. */
  scripts?: string[]
  /** Work pages with tables; others are one narrow column. */
  wide?: boolean
  /** A form on the page has errors: the title of the tab says so. */
  faulty?: boolean
  /** The errors of the form on the page: with any, the page is faulty and answers 422. */
  errors?: Readonly<Record<string, string>>
}

/** Renders a page of the product. */
export async function page(c: Ctx, facts: PageFacts, body: Child): Promise<Response> {
  const { assets, config } = c.get('to')
  const actor = c.get('actor')
  const notice = takeNotice(c)
  const hasErrors = Object.keys(facts.errors ?? {}).length > 0
  const html = await (
    <Layout
      title={facts.title}
      institution={await institutionNow(c)}
      assets={{ css: assets.href('main.css'), js: assets.href('main.js'), fonts: fontFiles.map(assets.href) }}
      appearance={c.get('appearance')}
      user={actor ? userOf(actor) : undefined}
      nav={actor ? nav[actor.role].map((item) => ({ ...item, current: isCurrent(item, c.req.path) })) : []}
      breadcrumbs={facts.crumbs ?? []}
      notice={notice && <Notice tone={notice.tone}>{notice.text}</Notice>}
      demo={config.mode === 'demo' && { href: '/dev', text: words.demoLink }}
      faulty={facts.faulty ?? hasErrors}
      here={c.req.method === 'GET' ? c.req.path : undefined}
      head={facts.scripts?.map((name) => <script type="module" src={assets.href(name)} />)}
      wide={facts.wide ?? false}
    >
      {body}
    </Layout>
  ).toString()
  return sendHtml(c, `<!doctype html>${html}`, facts.status ?? (hasErrors ? 422 : 200))
}

/** A piece of a page for a script that refreshes it. */
export async function fragment(
  c: Ctx,
  body: HtmlEscapedString | Promise<HtmlEscapedString>,
): Promise<Response> {
  return sendHtml(c, await body.toString(), 200)
}

// Level 3 takes two thirds of the time of level 6 for six percent more bytes.
function sendHtml(c: Ctx, html: string, status: ContentfulStatusCode): Response {
  c.header('content-type', 'text/html; charset=utf-8')
  c.header('vary', 'accept-encoding, cookie')
  if (!(c.req.header('accept-encoding') ?? '').includes('gzip')) return c.body(html, status)
  c.header('content-encoding', 'gzip')
  return c.body(gzipSync(html, { level: 3 }), status)
}

const userOf = (actor: Actor): LayoutUser => ({
  name: shortName(actor),
  roleWords: roleIn(actor),
  roles: actor.grants.map((g) => ({ value: g.id, text: roleIn(g), current: g.id === actor.grantId })),
  switchTo: '/role',
  signOut: '/sign-out',
  links: [{ href: '/profile', text: words.profile }],
})

const roleIn = (it: { role: Role; where: string }): string =>
  it.where ? `${roleWords[it.role]} · ${it.where}` : roleWords[it.role]

// A trouble page must come out even when the database is away.
async function institutionNow(c: Ctx): Promise<Institution> {
  const { db, clock } = c.get('to')
  const names = c.get('institution') ?? (await institutionOn(db, clock.today()).catch(() => null))
  return { name: names?.center.name || productName, shortName: names?.institute.shortName || productName }
}
