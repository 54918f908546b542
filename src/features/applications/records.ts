// Records of an application in one line each: on its page, in its paper, in the draft.
import type {
  AwardRecord,
  EducationKind,
  EducationRecord,
  TrainingRecord,
} from '../../domain/applicationDetails.ts'
import { counted, countedNouns, formatDay } from '../../ui/text.ts'

export const educationKindWords: Record<EducationKind, string> = {
  secondaryVocational: 'Диплом о среднем профессиональном образовании',
  bachelor: 'Диплом бакалавра',
  specialist: 'Диплом специалиста',
  master: 'Диплом магистра',
  postgraduate: 'Диплом об окончании аспирантуры, ординатуры',
  retraining: 'Диплом о профессиональной переподготовке',
  other: 'Другой документ',
}

export const educationLine = (it: EducationRecord): string =>
  [
    educationKindWords[it.kind],
    it.place,
    it.speciality,
    it.qualification && `квалификация: ${it.qualification}`,
    [it.document, it.issuedOn && `от ${formatDay(it.issuedOn)}`].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ')

export const trainingLine = (it: TrainingRecord): string =>
  [
    `«${it.title}»`,
    it.place,
    counted(it.hours, countedNouns.hour),
    formatDay(it.issuedOn),
    it.document && `документ ${it.document}`,
  ]
    .filter(Boolean)
    .join(', ')

export const awardLine = (it: AwardRecord): string =>
  [it.title, `${it.year} г.`, it.document].filter(Boolean).join(', ')
