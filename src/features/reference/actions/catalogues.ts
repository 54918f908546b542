// The three reference lists as `entries.ts` works with them.
import { formatPhone } from '../../../domain/contacts.ts'
import { municipalityKey } from '../../../domain/municipalities.ts'
import {
  insertMunicipality,
  insertPosition,
  insertSubject,
  listMunicipalities,
  listPositions,
  listSubjects,
  type MunicipalityFacts,
  type PositionFacts,
  type SubjectFacts,
  writeMunicipality,
  writePosition,
  writeSubject,
} from '../queries/index.ts'
import { municipalityWords, positionWords, subjectWords, entryWords as words } from '../words/index.ts'
import type { Shown } from './changes.ts'
import type { Catalogue } from './entries.ts'

const yesNo = (it: boolean): string => (it ? words.yes : words.no)
const listed = (it: readonly string[]): string => it.join('; ')

export const municipalityCatalogue: Catalogue<MunicipalityFacts> = {
  table: 'municipality',
  event: 'municipalityChanged',
  keyOf: municipalityKey,
  list: listMunicipalities,
  insert: insertMunicipality,
  write: writeMunicipality,
  shown: (it) => ({
    [words.name]: it.name,
    [municipalityWords.kind]: municipalityWords.kinds[it.kind],
    [municipalityWords.center]: it.center,
    [municipalityWords.isRemote]: yesNo(it.isRemote),
    [municipalityWords.isEquatedNorth]: yesNo(it.isEquatedNorth),
    [words.synonyms]: listed(it.synonyms),
    ...contactShown(it),
  }),
}

/** The contact of a coordinator, as the history says it. */
export const contactShown = (it: {
  contactName: string
  contactPhone: string
  contactEmail: string
}): Shown => ({
  [`${municipalityWords.contact}: ${municipalityWords.contactName.toLowerCase()}`]: it.contactName,
  [`${municipalityWords.contact}: ${municipalityWords.contactPhone.toLowerCase()}`]: formatPhone(
    it.contactPhone,
  ),
  [`${municipalityWords.contact}: ${municipalityWords.contactEmail}`]: it.contactEmail,
})

export const positionCatalogue: Catalogue<PositionFacts> & { table: 'position' } = {
  table: 'position',
  event: 'positionChanged',
  list: listPositions,
  insert: insertPosition,
  write: writePosition,
  shown: (it) => ({
    [words.name]: it.name,
    [positionWords.requiresSubject]: yesNo(it.requiresSubject),
    [positionWords.group]: positionWords.groups[it.group],
    [positionWords.validity]: positionWords.term(it.validFrom, it.validTo),
    [words.synonyms]: listed(it.synonyms),
  }),
}

export const subjectCatalogue: Catalogue<SubjectFacts> & { table: 'subject' } = {
  table: 'subject',
  event: 'subjectChanged',
  list: listSubjects,
  insert: insertSubject,
  write: writeSubject,
  shown: (it) => ({
    [words.name]: it.name,
    [subjectWords.group]: subjectWords.groups[it.group],
    [subjectWords.state]: it.isActive ? subjectWords.active : subjectWords.inactive,
    [words.synonyms]: listed(it.synonyms),
  }),
}
