// The coordinator's own contact.
import { formatPhone } from '../../../domain/contacts.ts'
import { municipalityOf } from '../../../web/actor.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { changeContact } from '../actions/index.ts'
import { contactForm } from '../forms.ts'
import { ContactPage } from '../pages/contact.tsx'
import { listMunicipalities, type MunicipalityRow } from '../queries/index.ts'
import { contactWords as words } from '../words/index.ts'

export const contactRoutes = [
  get('/contact', 'contact.own', showContact),
  post('/contact', 'contact.own', takeContact),
]

async function ownIn(c: Ctx): Promise<MunicipalityRow | undefined> {
  const own = municipalityOf(actorIn(c))
  return (await listMunicipalities(c.get('to').db)).find(({ id }) => id === own)
}

async function showContact(c: Ctx): Promise<Response> {
  const it = await ownIn(c)
  if (!it) return notFoundPage(c)
  const { contactName, contactPhone, contactEmail, version } = it
  return contactPage(c, it, {
    contactName,
    contactPhone: formatPhone(contactPhone),
    contactEmail,
    version: String(version),
  })
}

async function takeContact(c: Ctx): Promise<Response> {
  const own = await ownIn(c)
  if (!own) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(contactForm, typed)
  if (!it.ok) return contactPage(c, own, typed, it.errors)
  const { version, ...contact } = it.value
  if (!(await changeContact(c.get('to'), actorIn(c), version, contact))) return notFoundPage(c)
  leaveNotice(c, { tone: 'success', text: words.saved })
  return c.redirect('/contact', 303)
}

function contactPage(c: Ctx, it: MunicipalityRow, typed: Typed, errors?: FieldErrors): Promise<Response> {
  return page(
    c,
    { title: words.title, status: errors ? 422 : 200, faulty: errors !== undefined },
    <ContactPage municipality={it} typed={typed} errors={errors ?? {}} />,
  )
}
