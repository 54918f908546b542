// One letter as its reader sees it: the HTML in a frame of its own, and the plain text.
import { PageHead } from '../../ui/index.ts'
import type { Ctx } from '../../web/context.ts'
import { devWords as words } from '../words.ts'

export interface Shown {
  subject: string
  to: string
  text: string
  /** Where the HTML part is, if there is one. */
  htmlAt: string | undefined
}

export const LetterShown = ({ subject, to, text, htmlAt }: Shown) => (
  <>
    <PageHead title={subject} lead={`${words.to}: ${to}`} />
    {htmlAt && <iframe class="letter-frame" src={htmlAt} title={subject} />}
    <h2>{words.asText}</h2>
    <pre class="letter-text">{text}</pre>
  </>
)

// A letter brings its own inline styles; it is shown in an origin of its own, and its links open outside the frame.
export function sendHtmlPart(c: Ctx, html: string): Response {
  c.header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation",
  )
  c.header('x-frame-options', 'SAMEORIGIN')
  return c.html(html.replace('<head>', '<head><base target="_top">'))
}
