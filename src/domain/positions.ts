// Positions that may be attested (D.18). A starting list: the Center edits it, and the edited rows are passed to the parser.
import { type CatalogueEntry, parseEntry } from './catalogue.ts'
import type { Parsed } from './parsed.ts'

/** T1 teacher, T2 preschool, T3 accompanying specialists, T4 upbringing, T5 additional education, T6 vocational, T7 methodist. */
export type CriteriaGroup = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7'

/** What the second field beside the position is called; without one the position has none. */
export type SubjectKind = 'subject' | 'discipline' | 'direction' | 'sport' | 'profession' | 'line'

/** `requiresSubject`: without a subject an application is incomplete. Other kinds of subject may stay blank. */
export type Position = CatalogueEntry & {
  requiresSubject: boolean
  subjectKind?: SubjectKind
  group: CriteriaGroup
  synonyms: readonly string[]
}

/** The 29 positions in the order of the nomenclature (Government Decree 225 of 21.02.2022, section I, subsection 2). */
export const positions: readonly Position[] = [
  required('teacher', 'Учитель', 'T1', 'subject', [
    'учитель-предметник',
    'учитель начальных классов',
    'учитель школы',
  ]),
  required('lecturer', 'Преподаватель', 'T6', 'discipline', ['преподаватель СПО', 'преподаватель колледжа']),
  plain('safety_lecturer', 'Преподаватель-организатор основ безопасности и защиты Родины', 'T1', [
    'преподаватель-организатор ОБЗР',
    'преподаватель-организатор ОБЖ',
    'преподаватель-организатор основ безопасности жизнедеятельности',
    'преподаватель-организатор',
    'учитель ОБЖ',
    'учитель ОБЗР',
  ]),
  plain('educator', 'Воспитатель', 'T2', ['воспитатель ДОУ', 'воспитатель детского сада', 'воспитатель ГПД']),
  plain('senior_educator', 'Старший воспитатель', 'T2', ['ст. воспитатель']),
  plain('music_director', 'Музыкальный руководитель', 'T2', ['муз. руководитель', 'музрук', 'муз. рук.']),
  plain('physical_instructor', 'Инструктор по физической культуре', 'T2', [
    'инструктор по физкультуре',
    'инструктор по физ. культуре',
    'инструктор по ФК',
    'инструктор ФК',
    'инструктор по ФИЗО',
  ]),
  plain('psychologist', 'Педагог-психолог', 'T3', ['психолог', 'педагог психолог']),
  plain('social_educator', 'Социальный педагог', 'T3', ['соц. педагог', 'соцпедагог']),
  plain('speech_teacher', 'Учитель-логопед', 'T3', ['учитель логопед']),
  plain('special_teacher', 'Учитель-дефектолог', 'T3', [
    'дефектолог',
    'сурдопедагог',
    'тифлопедагог',
    'олигофренопедагог',
  ]),
  plain('speech_therapist', 'Логопед', 'T3', []),
  plain('tutor', 'Тьютор', 'T3', ['тьютер']),
  plain('organiser', 'Педагог-организатор', 'T4', ['педагог организатор']),
  plain('librarian', 'Педагог-библиотекарь', 'T4', ['библиотекарь-педагог', 'педагог библиотекарь']),
  plain('senior_leader', 'Старший вожатый', 'T4', ['ст. вожатый', 'старшая вожатая', 'ст. вожатая']),
  plain(
    'upbringing_adviser',
    'Советник директора по воспитанию и взаимодействию с детскими общественными объединениями',
    'T4',
    ['советник директора по воспитанию', 'советник по воспитанию', 'советник директора'],
  ),
  optional('additional_educator', 'Педагог дополнительного образования', 'T5', 'direction', [
    'педагог доп. образования',
    'педагог допобразования',
    'ПДО',
    'педагог ДО',
    'педагог дополнительного образования детей',
  ]),
  optional('senior_additional_educator', 'Старший педагог дополнительного образования', 'T5', 'direction', [
    'ст. педагог дополнительного образования',
    'старший ПДО',
    'ст. педагог доп. образования',
    'старший педагог доп. образования',
  ]),
  optional('coach', 'Тренер-преподаватель', 'T5', 'sport', ['тренер преподаватель', 'тренер-преп.']),
  optional('senior_coach', 'Старший тренер-преподаватель', 'T5', 'sport', ['ст. тренер-преподаватель']),
  plain('accompanist', 'Концертмейстер', 'T5', ['концертместер', 'аккомпаниатор']),
  optional('training_master', 'Мастер производственного обучения', 'T6', 'profession', [
    'мастер п/о',
    'мастер ПО',
    'мастер производств. обучения',
    'мастер произв. обучения',
  ]),
  optional('methodist', 'Методист', 'T7', 'line', []),
  optional('senior_methodist', 'Старший методист', 'T7', 'line', ['ст. методист']),
  plain('instructor_methodist', 'Инструктор-методист', 'T7', ['инструктор методист']),
  plain('senior_instructor_methodist', 'Старший инструктор-методист', 'T7', ['ст. инструктор-методист']),
  plain('physical_head', 'Руководитель физического воспитания', 'T6', [
    'рук. физ. воспитания',
    'руководитель физвоспитания',
    'руководитель физ. воспитания',
  ]),
  plain('labour_instructor', 'Инструктор по труду', 'T4', []),
]

/** Finds a position by its name or a synonym. Positions outside the list are refused as `positionUnknown` (E-01). */
export function parsePosition<E extends CatalogueEntry>(text: string, among: readonly E[]): Parsed<E>
export function parsePosition(text: string): Parsed<Position>
export function parsePosition(
  text: string,
  among: readonly CatalogueEntry[] = positions,
): Parsed<CatalogueEntry> {
  return parseEntry(among, text, {
    what: 'position',
    expected: 'Должность педагогического работника из номенклатуры, например «учитель» или «воспитатель»',
  })
}

function plain(code: string, name: string, group: CriteriaGroup, synonyms: string[]): Position {
  return { code, name, requiresSubject: false, group, synonyms }
}

function optional(
  code: string,
  name: string,
  group: CriteriaGroup,
  subjectKind: SubjectKind,
  synonyms: string[],
): Position {
  return { code, name, requiresSubject: false, subjectKind, group, synonyms }
}

function required(
  code: string,
  name: string,
  group: CriteriaGroup,
  subjectKind: SubjectKind,
  synonyms: string[],
): Position {
  return { code, name, requiresSubject: true, subjectKind, group, synonyms }
}
