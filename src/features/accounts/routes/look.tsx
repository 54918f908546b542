// «Версия для слабовидящих»: chosen by anybody, remembered in a cookie for a year.
import { deleteCookie, setCookie } from 'hono/cookie'
import { AppearanceForm, appearanceWords, isOrdinary, PageHead } from '../../../ui/index.ts'
import { appearanceCookie, known } from '../../../web/appearance.ts'
import { one, readForm } from '../../../web/body.ts'
import type { Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { safeBack } from '../../../web/guard.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { lookWords as words } from '../words/index.ts'

export const lookRoutes = [get('/appearance', 'anyone', showLook), post('/appearance', 'anyone', chooseLook)]

function showLook(c: Ctx): Promise<Response> {
  return page(
    c,
    { title: words.title },
    <>
      <PageHead title={words.title} lead={words.lead} />
      <AppearanceForm current={c.get('appearance')} back={safeBack(c.req.query('back'))} />
    </>,
  )
}

async function chooseLook(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const look = {
    size: known(appearanceWords.size, one(typed, 'size')),
    scheme: known(appearanceWords.scheme, one(typed, 'scheme')),
    spacing: known(appearanceWords.spacing, one(typed, 'spacing')),
  }
  const secure = c.get('to').config.publicUrl.startsWith('https:')
  if (isOrdinary(look)) deleteCookie(c, appearanceCookie, { path: '/', secure })
  else
    setCookie(c, appearanceCookie, `${look.size}.${look.scheme}.${look.spacing}`, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      maxAge: 365 * 24 * 3600,
    })
  leaveNotice(c, { tone: 'success', text: words.saved })
  return c.redirect(safeBack(one(typed, 'back')), 303)
}
