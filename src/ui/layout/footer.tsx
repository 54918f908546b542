// The end of every page: help, contacts, the look for weak eyes.
import { safeHref } from '../address.ts'
import type { LayoutProps } from './types.ts'

type FooterProps = Pick<LayoutProps, 'institution' | 'contacts' | 'help' | 'footerLinks' | 'here'>

const appearancePath = '/appearance'

export const appearanceHref = (here?: string): string =>
  here ? `${appearancePath}?back=${encodeURIComponent(here)}` : appearancePath

export function Footer(it: FooterProps) {
  const links = [{ href: it.help ?? '/help', text: 'Помощь' }, ...(it.footerLinks ?? [])]
  return (
    <footer class="footer">
      <div class="width footer__in">
        <div class="footer__who">
          <p class="footer__name">{it.institution.name}</p>
          <Contacts {...it} />
        </div>
        <ul class="footer__links">
          {links.map((link) => (
            <li>
              <a href={safeHref(link.href)}>{link.text}</a>
            </li>
          ))}
          <li>
            <a href={appearanceHref(it.here)}>Версия для слабовидящих</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

function Contacts({ contacts }: FooterProps) {
  if (!contacts) return null
  const { phone, email, hours, address } = contacts
  return (
    <address class="footer__contacts">
      {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {hours && <span>{hours}</span>}
      {address && <span>{address}</span>}
    </address>
  )
}
