// School subjects and directions (D.19). A starting list: the Center edits it, and the edited rows are passed to the parser.
import { type CatalogueEntry, parseEntry } from './catalogue.ts'
import type { Parsed } from './parsed.ts'

/** School subjects, vocational cycles, schools of arts, directions of additional education. */
export type SubjectGroup = 'school' | 'vocational' | 'arts' | 'direction'

/** `covers`: codes of the single subjects inside a joint one, so that a specialist in one of them fits. */
export type Subject = CatalogueEntry & {
  group: SubjectGroup
  synonyms: readonly string[]
  covers?: readonly string[]
}

export const subjectGroupWords: Record<SubjectGroup, string> = {
  school: 'Предметы школы',
  vocational: 'Среднее профессиональное образование',
  arts: 'Школы искусств',
  direction: 'Направленности дополнительного образования',
}

export const subjects: readonly Subject[] = [
  school('russian', 'Русский язык', ['русский', 'рус. язык', 'русский яз.', 'рус. яз.']),
  school('literature', 'Литература', ['лит-ра', 'литературное чтение']),
  joint(
    'russian_literature',
    'Русский язык и литература',
    ['russian', 'literature'],
    [
      'русский язык, литература',
      'русский и литература',
      'рус. язык и литература',
      'филология',
      'русский язык/литература',
    ],
  ),
  school('native_language', 'Родной язык и литература', [
    'родной язык',
    'родная литература',
    'родной (русский) язык',
  ]),
  school('english', 'Иностранный язык (английский)', [
    'английский',
    'английский язык',
    'англ. язык',
    'англ. яз.',
    'англ.',
    'иностранный язык английский',
    'иностранный (английский)',
    'английский яз.',
    'ин. яз. (английский)',
  ]),
  school('german', 'Иностранный язык (немецкий)', [
    'немецкий',
    'немецкий язык',
    'нем. язык',
    'нем. яз.',
    'немецкий яз.',
  ]),
  school('french', 'Иностранный язык (французский)', [
    'французский',
    'французский язык',
    'франц. язык',
    'фр. язык',
  ]),
  school('spanish', 'Иностранный язык (испанский)', ['испанский', 'испанский язык', 'исп. язык']),
  school('chinese', 'Иностранный язык (китайский)', ['китайский', 'китайский язык', 'кит. язык']),
  school('second_foreign', 'Второй иностранный язык', ['второй иностранный', '2-й иностранный язык']),
  school('foreign', 'Иностранный язык', ['иностранный', 'ин. язык', 'ин. яз.', 'иностр. язык']),
  school('mathematics', 'Математика', [
    'алгебра',
    'геометрия',
    'алгебра и геометрия',
    'вероятность и статистика',
    'матем.',
    'алгебра, геометрия',
    'мат-ка',
    'математика (алгебра, геометрия, вероятность и статистика)',
    'математика, алгебра, геометрия',
  ]),
  school('informatics', 'Информатика', [
    'информатика и ИКТ',
    'ИКТ',
    'информатика и информационные технологии',
  ]),
  joint(
    'mathematics_informatics',
    'Математика и информатика',
    ['mathematics', 'informatics'],
    ['математика, информатика'],
  ),
  school('physics', 'Физика', []),
  school('astronomy', 'Астрономия', []),
  joint('physics_astronomy', 'Физика и астрономия', ['physics', 'astronomy'], ['физика, астрономия']),
  school('chemistry', 'Химия', []),
  school('biology', 'Биология', []),
  joint(
    'chemistry_biology',
    'Химия и биология',
    ['chemistry', 'biology'],
    ['биология и химия', 'химия, биология', 'биология, химия'],
  ),
  school('geography', 'География', ['геогр.']),
  joint(
    'biology_geography',
    'Биология и география',
    ['biology', 'geography'],
    ['география и биология', 'биология, география'],
  ),
  school('natural_science', 'Естествознание', ['окружающий мир', 'природоведение']),
  school('history', 'История', ['история России', 'всеобщая история', 'история России, всеобщая история']),
  school('social_studies', 'Обществознание', ['общество', 'обществозн.']),
  joint(
    'history_social',
    'История и обществознание',
    ['history', 'social_studies'],
    ['история, обществознание', 'история/обществознание', 'обществознание и история', 'история и общество'],
  ),
  school('law', 'Право', []),
  school('economics', 'Экономика', []),
  school('philosophy', 'Философия', []),
  school('spiritual_culture', 'Основы духовно-нравственной культуры народов России', ['ОДНКНР']),
  school('religious_culture', 'Основы религиозных культур и светской этики', ['ОРКСЭ']),
  school('technology', 'Труд (технология)', [
    'технология',
    'труд',
    'трудовое обучение',
    'труды',
    'технология (труд)',
  ]),
  school('fine_arts', 'Изобразительное искусство', [
    'ИЗО',
    'изобраз. искусство',
    'изобразительное иск-во',
    'рисование',
  ]),
  school('music', 'Музыка', []),
  school('world_art', 'Мировая художественная культура', ['МХК']),
  school('physical_education', 'Физическая культура', [
    'физкультура',
    'физ. культура',
    'физ-ра',
    'ФК',
    'физическое воспитание',
  ]),
  school('safety', 'Основы безопасности и защиты Родины', [
    'ОБЗР',
    'ОБЖ',
    'основы безопасности жизнедеятельности',
  ]),
  school('finance', 'Основы финансовой грамотности', ['финансовая грамотность']),
  school('psychology', 'Психология', []),
  school('primary', 'Начальные классы (все предметы)', [
    'начальные классы',
    'начальная школа',
    'нач. классы',
    'начальное образование',
  ]),
  school('correction', 'Коррекционные курсы', [
    'коррекционные занятия',
    'коррекционно-развивающие занятия',
    'коррекционная работа',
  ]),
  school('extracurricular', 'Внеурочная деятельность', []),
  {
    code: 'vocational',
    name: 'Специальные дисциплины СПО',
    group: 'vocational',
    synonyms: [
      'спецдисциплины',
      'специальные дисциплины',
      'общепрофессиональные дисциплины',
      'профессиональные дисциплины',
    ],
  },
  {
    code: 'arts_school',
    name: 'Музыкальные и художественные предметы школ искусств',
    group: 'arts',
    synonyms: [
      'музыкальные дисциплины',
      'музыкальный инструмент',
      'сольфеджио',
      'хореография',
      'фортепиано',
      'предметы ДШИ',
    ],
  },
  direction('technical', 'Техническая направленность', ['техническая', 'техническое']),
  direction('scientific', 'Естественно-научная направленность', [
    'естественно-научная',
    'естественнонаучная',
    'естественнонаучная направленность',
  ]),
  direction('artistic', 'Художественная направленность', ['художественная', 'художественно-эстетическая']),
  direction('sports', 'Физкультурно-спортивная направленность', ['физкультурно-спортивная', 'спортивная']),
  direction('tourism', 'Туристско-краеведческая направленность', [
    'туристско-краеведческая',
    'туристическо-краеведческая',
  ]),
  direction('humanities', 'Социально-гуманитарная направленность', [
    'социально-гуманитарная',
    'социально-педагогическая',
    'социальная',
  ]),
]

/** Finds a subject by its name or a synonym; an unknown one is refused as `subjectUnknown`. */
export function parseSubject<E extends CatalogueEntry>(text: string, among: readonly E[]): Parsed<E>
export function parseSubject(text: string): Parsed<Subject>
export function parseSubject(
  text: string,
  among: readonly CatalogueEntry[] = subjects,
): Parsed<CatalogueEntry> {
  return parseEntry(among, text, {
    what: 'subject',
    expected: 'Предмет из справочника, например «Математика» или «Английский язык»',
  })
}

/** Does one who assesses `offered` fit a case in `needed`: the same subject, or one inside the other? Codes. */
export function subjectFits(offered: string, needed: string): boolean {
  return offered === needed || insideOf(offered).includes(needed) || insideOf(needed).includes(offered)
}

function insideOf(code: string): readonly string[] {
  return subjects.find((subject) => subject.code === code)?.covers ?? []
}

function school(code: string, name: string, synonyms: string[]): Subject {
  return { code, name, group: 'school', synonyms }
}

function joint(code: string, name: string, covers: string[], synonyms: string[]): Subject {
  return { code, name, group: 'school', synonyms, covers }
}

function direction(code: string, name: string, synonyms: string[]): Subject {
  return { code, name, group: 'direction', synonyms }
}
