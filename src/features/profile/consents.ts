// Consents as the person gave them: what they are called and how they read.
import type { Db } from '../../db/connect.ts'
import { institutionOn } from '../../db/settings.ts'
import { dayIn } from '../../outside/clock.ts'
import { applicationConsentOf } from '../applications/index.ts'
import { consentKind, consentOf } from '../invitations/index.ts'
import type { Consent } from './queries/index.ts'
import { consentsWords as words } from './words/index.ts'

export const consentTitle = (kind: string, version = '1'): string =>
  kind === consentKind ? words.personalData : (applicationConsentOf(kind, version)?.title ?? words.otherKind)

export interface ConsentSection {
  title: string
  paragraphs: readonly string[]
}

/** The text with the names that the institutions had on the day of the consent. */
export async function consentText(db: Db, zone: string, it: Consent): Promise<readonly ConsentSection[]> {
  const ofApplication = applicationConsentOf(it.kind, it.version)
  if (ofApplication) return [{ title: '', paragraphs: ofApplication.paragraphs }]
  const { institute, center } = await institutionOn(db, dayIn(zone, it.givenAt))
  const operator = { institute: institute.name, center: center.name }
  const text = it.kind === consentKind ? consentOf(it.version, operator) : undefined
  return text?.sections ?? [{ title: '', paragraphs: [words.textLost] }]
}
