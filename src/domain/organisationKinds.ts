// Kinds of organisations and forms of their ownership (D.13).
import type { CatalogueEntry } from './catalogue.ts'
import { organisationKey } from './organisationNames.ts'

export const organisationKinds = [
  { code: 'school', name: 'Общеобразовательная' },
  { code: 'preschool', name: 'Дошкольная' },
  { code: 'additional', name: 'Дополнительного образования детей' },
  { code: 'vocational', name: 'Профессиональная (колледж, техникум)' },
  { code: 'additional_vocational', name: 'Дополнительного профессионального образования' },
  { code: 'orphans', name: 'Для детей-сирот и детей, оставшихся без попечения родителей' },
  { code: 'boarding', name: 'Школа-интернат' },
  { code: 'culture', name: 'Организация культуры с дополнительным образованием' },
  { code: 'sports', name: 'Спортивной подготовки' },
  { code: 'psychological', name: 'Психолого-педагогический центр' },
  { code: 'private', name: 'Частная' },
  { code: 'federal', name: 'Подведомственная федеральному органу' },
] as const satisfies CatalogueEntry[]

export type OrganisationKind = (typeof organisationKinds)[number]['code']

export const ownerships = ['municipal', 'regional', 'federal', 'private'] as const

/** Who owns it decides who prepares the petition and the act. */
export type Ownership = (typeof ownerships)[number]

// The first that fits decides; words are those of organisationKey.
const kindSigns: [OrganisationKind, RegExp][] = [
  ['private', /^(?:чоу|чдоу|чу|ано|нчоу|ноу|автономная некоммерческая) /],
  ['federal', /^фг[баку]/],
  ['boarding', /интернат/],
  ['orphans', /детский дом|сирот|помощи семье|попечени/],
  ['psychological', /психолого|ппмс|цппмс/],
  ['preschool', /детский сад|ясли|(?:^| )[мчог]*[бак]?доу(?: |$)|(?:^| )црр(?: |$)/],
  ['sports', /спортивн[а-я]+ подготовк|(?:^| )(?:сш|сшор|дюсш)(?: |$)/],
  ['vocational', /колледж|техникум|училищ|(?:^| )[ог]*[бак]?поу(?: |$)/],
  ['additional_vocational', /повышени[а-я]+ квалификации|(?:^| )дпо(?: |$)|методическ[а-я]+ центр/],
  ['culture', /(?:^| )дши(?: |$)|школа искусств|музыкальная школа|художественная школа/],
  ['additional', /(?:^| )(?:до|ддт|дтдим|цдт|ддют|цдо|сют|сюн)(?: |$)|творчества|юннат/],
  ['school', /(?:^| )(?:сош|оош|нош|гимназия|лицей|школа|кадетский|[мог]*[бак]?оу)(?: |$)/],
]

/** The kind that a name speaks of, to be offered when an organisation is added; nothing when the name is silent. */
export function kindByName(name: string): OrganisationKind | undefined {
  const key = organisationKey(name)
  return kindSigns.find(([, sign]) => sign.test(key))?.[0]
}

/** The owner that the legal form in a name speaks of (МБОУ, ОГАПОУ, ФГБОУ, ЧОУ). */
export function ownershipByName(name: string): Ownership | undefined {
  const [form = ''] = organisationKey(name).split(' ')
  if (/^м[бак]?(?:д?оу|у|оу)/.test(form)) return 'municipal'
  if (/^(?:ог|г)[бак]?/.test(form) && /у$/.test(form)) return 'regional'
  if (/^фг/.test(form)) return 'federal'
  return /^(?:чоу|чдоу|чу|ано|ноу|нчоу)$/.test(form) ? 'private' : undefined
}
