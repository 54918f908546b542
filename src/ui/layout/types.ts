// What a page tells its layout.
import type { Child } from 'hono/jsx'
import type { Appearance } from '../appearance.ts'

export type Institution = {
  name: string
  /** Shown where the full name does not fit, and after the title in the tab. */
  shortName?: string
  /** The address of a picture; without it the product's own mark. */
  logo?: string
}

export type RoleChoice = { value: string; text: string; current?: boolean }

export type LayoutUser = {
  name: string
  /** The current role in words: «специалист · английский язык». */
  roleWords: string
  /** All roles of the person; the switcher appears from two on. */
  roles?: readonly RoleChoice[]
  /** Where the switcher posts `role`. */
  switchTo?: string
  signOut: string
  links?: readonly NavItem[]
}

export type NavItem = { href: string; text: string; current?: boolean; count?: number }

export type Crumb = { href?: string; text: string }

export type Assets = {
  css: string
  js: string
  fonts: readonly string[]
  /** A small style sheet with the institution's colours, when they differ. */
  theme?: string
}

export type Contacts = { phone?: string; email?: string; hours?: string; address?: string }

export type LayoutProps = {
  title: string
  institution: Institution
  assets: Assets
  appearance?: Appearance
  user?: LayoutUser
  nav?: readonly NavItem[]
  breadcrumbs?: readonly Crumb[]
  notice?: Child
  /** «Демонстрационный режим»: a line on every page, with a way to what only the demo has. */
  demo?: boolean | { href: string; text: string }
  contacts?: Contacts
  help?: string
  footerLinks?: readonly NavItem[]
  /** Puts «Ошибка» before the title, for those who listen to it. */
  faulty?: boolean
  /** The address of this page, to come back to after the look was changed. */
  here?: string
  head?: Child
  /** Work pages with tables; others are one narrow column. */
  wide?: boolean
  children?: Child
}
