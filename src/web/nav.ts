// The menu of each role. One list, in the order of the day's work.
import type { Role } from '../domain/roles.ts'

export interface NavItem {
  href: string
  text: string
  /** Other addresses below which this item is current. */
  with?: readonly string[]
}

/** What is kept of contractors, one tab each. */
const contractors = ['/orders', '/sfr', '/dismissals', '/acts', '/sheets', '/rates', '/customer']

/** What comes before a case: papers that are entered, people to be compared. */
const reviewing = ['/drafts', '/claims', '/schedules']

/** Proposals and what is watched after them. */
const assigning = ['/proposals', '/conflicts', '/pair-rules']

export const nav: Record<Role, readonly NavItem[]> = {
  specialist: [
    { href: '/', text: 'Главная' },
    { href: '/assignments', text: 'Аттестация педагогических работников' },
    { href: '/contract', text: 'Договор' },
    { href: '/profile', text: 'Личные данные' },
    { href: '/help', text: 'Помощь' },
  ],
  mun_coord: [
    { href: '/', text: 'Главная' },
    { href: '/applications', text: 'Заявления', with: reviewing },
    { href: '/specialists', text: 'Специалисты' },
    { href: '/invitations', text: 'Приглашения' },
    { href: '/cases', text: 'Дела' },
    { href: '/letters', text: 'Письма' },
    { href: '/contact', text: 'Мои контакты' },
    { href: '/help', text: 'Помощь' },
  ],
  center: [
    { href: '/', text: 'Главная' },
    { href: '/applications', text: 'Заявления', with: reviewing },
    { href: '/cases', text: 'Дела' },
    { href: '/periods', text: 'Распределение', with: assigning },
    { href: '/conclusions', text: 'Проверка' },
    { href: '/specialists', text: 'Специалисты' },
    { href: '/contracts', text: 'Договоры', with: contractors },
    { href: '/invitations', text: 'Приглашения' },
    { href: '/imports', text: 'Списки' },
    { href: '/templates', text: 'Шаблоны' },
    { href: '/letters', text: 'Письма' },
    { href: '/history', text: 'История' },
    { href: '/reference', text: 'Справочники' },
  ],
  accountant: [
    { href: '/', text: 'Главная' },
    { href: '/contracts', text: 'Договоры' },
    { href: '/sfr', text: 'Уведомления СФР' },
    { href: '/acts', text: 'Акты' },
    { href: '/sheets', text: 'Ведомости' },
    { href: '/rates', text: 'Расценки и ставки' },
    { href: '/help', text: 'Помощь' },
  ],
  auditor: [
    { href: '/', text: 'Главная' },
    { href: '/applications', text: 'Заявления', with: reviewing },
    { href: '/cases', text: 'Дела' },
    { href: '/periods', text: 'Распределение', with: assigning },
    { href: '/specialists', text: 'Специалисты' },
    { href: '/contracts', text: 'Договоры', with: contractors },
    { href: '/letters', text: 'Письма' },
    { href: '/history', text: 'История' },
    { href: '/readings', text: 'Кто кого смотрел' },
    { href: '/reference', text: 'Справочники' },
  ],
  admin: [
    { href: '/', text: 'Главная' },
    { href: '/accounts', text: 'Учётные записи' },
    { href: '/reference', text: 'Справочники и настройки' },
    { href: '/letters', text: 'Письма' },
    { href: '/history', text: 'История' },
    { href: '/help', text: 'Помощь' },
  ],
  org_head: [
    { href: '/', text: 'Главная' },
    { href: '/applications', text: 'Заявления педагогов' },
    { href: '/invitations', text: 'Приглашения' },
    { href: '/profile', text: 'Личные данные' },
    { href: '/help', text: 'Помощь' },
  ],
  teacher: [
    { href: '/', text: 'Главная' },
    { href: '/my', text: 'Мои заявления', with: ['/drafts'] },
    { href: '/profile', text: 'Личные данные' },
    { href: '/help', text: 'Помощь' },
  ],
}

/** The item of the menu to which a page belongs. */
export const isCurrent = (item: NavItem, path: string): boolean =>
  item.href === '/'
    ? path === '/'
    : [item.href, ...(item.with ?? [])].some((href) => path === href || path.startsWith(`${href}/`))
