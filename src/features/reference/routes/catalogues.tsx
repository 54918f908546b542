// The pages of municipalities, positions and subjects.
import { formatPhone } from '../../../domain/contacts.ts'
import { formatDay } from '../../../ui/text.ts'
import { municipalityCatalogue, positionCatalogue, subjectCatalogue } from '../actions/index.ts'
import { municipalityForm, positionForm, subjectForm } from '../forms.ts'
import { ticked } from '../pages/entries.tsx'
import { MunicipalityFields, MunicipalityNotice, municipalityColumns } from '../pages/municipalities.tsx'
import { PositionFields, positionColumns } from '../pages/positions.tsx'
import { SubjectFields, subjectColumns } from '../pages/subjects.tsx'
import type { MunicipalityFacts, PositionFacts, SubjectFacts } from '../queries/index.ts'
import { entryWords, municipalityWords, positionWords, subjectWords } from '../words/index.ts'
import { type Shelf, shelfRoutes } from './shelf.tsx'

const yesNo = (it: boolean): string => (it ? entryWords.yes : entryWords.no)
const lines = (it: readonly string[]): string => it.join('\n')
const listed = (it: readonly string[]): string => it.join('; ')
const spellings = { title: entryWords.synonyms, width: 60 }

const municipalities: Shelf<MunicipalityFacts> = {
  path: '/reference/municipalities',
  catalogue: municipalityCatalogue,
  form: municipalityForm,
  words: municipalityWords,
  fresh: {},
  typedOf: (it) => ({
    name: it.name,
    kind: it.kind,
    center: it.center,
    isRemote: ticked(it.isRemote),
    isEquatedNorth: ticked(it.isEquatedNorth),
    synonyms: lines(it.synonyms),
    contactName: it.contactName,
    contactPhone: formatPhone(it.contactPhone),
    contactEmail: it.contactEmail,
  }),
  fields: (it) => <MunicipalityFields {...it} />,
  columns: municipalityColumns,
  notice: (rows) => <MunicipalityNotice rows={rows} />,
  sheet: {
    columns: [
      { title: entryWords.name, width: 34 },
      { title: municipalityWords.kind, width: 26 },
      { title: municipalityWords.center, width: 20 },
      { title: municipalityWords.isRemote, width: 14 },
      { title: municipalityWords.isEquatedNorth, width: 20 },
      { title: municipalityWords.contact, width: 34 },
      { title: municipalityWords.contactPhone, width: 20 },
      { title: municipalityWords.contactEmail, width: 28 },
      spellings,
    ],
    row: (it) => [
      it.name,
      municipalityWords.kinds[it.kind],
      it.center,
      yesNo(it.isRemote),
      yesNo(it.isEquatedNorth),
      it.contactName,
      formatPhone(it.contactPhone),
      it.contactEmail,
      listed(it.synonyms),
    ],
  },
}

const positions: Shelf<PositionFacts> = {
  path: '/reference/positions',
  catalogue: positionCatalogue,
  form: positionForm,
  words: positionWords,
  fresh: {},
  typedOf: (it) => ({
    name: it.name,
    group: it.group,
    requiresSubject: ticked(it.requiresSubject),
    synonyms: lines(it.synonyms),
    validFrom: it.validFrom ? formatDay(it.validFrom) : '',
    validTo: it.validTo ? formatDay(it.validTo) : '',
  }),
  fields: (it) => <PositionFields {...it} />,
  columns: positionColumns,
  sheet: {
    columns: [
      { title: entryWords.name, width: 50 },
      { title: positionWords.group, width: 34 },
      { title: positionWords.requiresSubject, width: 16 },
      { title: positionWords.validity, width: 28 },
      spellings,
    ],
    row: (it) => [
      it.name,
      positionWords.groups[it.group],
      yesNo(it.requiresSubject),
      positionWords.term(it.validFrom, it.validTo),
      listed(it.synonyms),
    ],
  },
  removable: positionWords.what,
}

const subjects: Shelf<SubjectFacts> = {
  path: '/reference/subjects',
  catalogue: subjectCatalogue,
  form: subjectForm,
  words: subjectWords,
  fresh: { isActive: ticked(true) },
  typedOf: (it) => ({
    name: it.name,
    group: it.group,
    synonyms: lines(it.synonyms),
    isActive: ticked(it.isActive),
  }),
  fields: (it) => <SubjectFields {...it} />,
  columns: subjectColumns,
  sheet: {
    columns: [
      { title: entryWords.name, width: 50 },
      { title: subjectWords.group, width: 40 },
      { title: subjectWords.state, width: 18 },
      spellings,
    ],
    row: (it) => [
      it.name,
      subjectWords.groups[it.group],
      it.isActive ? subjectWords.active : subjectWords.inactive,
      listed(it.synonyms),
    ],
  },
  removable: subjectWords.what,
}

export const catalogueRoutes = [
  ...shelfRoutes(municipalities),
  ...shelfRoutes(positions),
  ...shelfRoutes(subjects),
]
