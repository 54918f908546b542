// Reference data, settings, imports, templates.
import { counted, countedNouns, formatDay } from '../../../ui/text.ts'
import { changed, type EventWords } from './sentence.ts'
import { settingTitles } from './settings.ts'

const institutions: Record<string, string> = {
  center: 'Центр',
  institute: 'Институт',
  department: 'Департамент',
}

export const referenceEvents: EventWords<
  | 'settingChanged'
  | 'municipalityChanged'
  | 'organisationMade'
  | 'organisationChanged'
  | 'organisationsMerged'
  | 'organisationsKeptApart'
  | 'positionChanged'
  | 'subjectChanged'
  | 'periodMade'
  | 'periodChanged'
  | 'institutionNamed'
  | 'institutionNameChanged'
  | 'phraseChanged'
  | 'calendarDayChanged'
> = {
  settingChanged: {
    name: 'Настройка изменена',
    says: ({ key, from, to }) => `Настройка «${settingTitles[key] ?? key}»: было ${from}, стало ${to}`,
  },
  municipalityChanged: {
    name: 'Муниципалитет изменён',
    says: ({ name, changes }) => changed(`Изменён муниципалитет: ${name}`, changes),
  },
  organisationMade: { name: 'Организация добавлена', says: ({ name }) => `Добавлена организация: ${name}` },
  organisationChanged: {
    name: 'Организация изменена',
    says: ({ name, changes }) => changed(`Изменена организация: ${name}`, changes),
  },
  organisationsMerged: {
    name: 'Организации объединены',
    says: ({ from, into }) => `Организация «${from}» объединена с «${into}»`,
  },
  organisationsKeptApart: {
    name: 'Организации признаны разными',
    says: ({ one, other }) => `Организации признаны разными: «${one}» и «${other}»`,
  },
  positionChanged: {
    name: 'Должность изменена',
    says: ({ name, changes }) => changed(`Изменена должность: ${name}`, changes),
  },
  subjectChanged: {
    name: 'Предмет изменён',
    says: ({ name, changes }) => changed(`Изменён предмет: ${name}`, changes),
  },
  periodMade: { name: 'Период добавлен', says: ({ title }) => `Добавлен период: ${title}` },
  periodChanged: {
    name: 'Период изменён',
    says: ({ title, changes }) => changed(`Изменён период: ${title}`, changes),
  },
  institutionNamed: {
    name: 'Название учреждения изменено',
    says: ({ kind, name, from }) =>
      `${institutions[kind] ?? kind}: с ${formatDay(from)} действует название «${name}»`,
  },
  institutionNameChanged: {
    name: 'Название учреждения исправлено',
    says: ({ name, changes }) => changed(`Исправлено название учреждения «${name}»`, changes),
  },
  phraseChanged: {
    name: 'Готовая фраза изменена',
    says: ({ text, removed }) => `${removed ? 'Убрана' : 'Сохранена'} готовая фраза «${text}»`,
  },
  calendarDayChanged: {
    name: 'День календаря изменён',
    says: ({ day, from, to }) => `Календарь, ${formatDay(day)}: было «${from}», стало «${to}»`,
  },
}

const lists: Record<string, string> = { attestees: 'аттестуемых', specialists: 'специалистов' }
const listOf = (kind: string, fileName: string): string =>
  `список ${lists[kind] ?? ''} «${fileName}»`.replace('  ', ' ')

export const importEvents: EventWords<'importRead' | 'importRefused' | 'importTaken'> = {
  importRead: {
    name: 'Список прочитан',
    says: ({ kind, fileName, read, good, faulty }) =>
      `Прочитан ${listOf(kind, fileName)}: ${counted(read, countedNouns.row)}, верных ${good}, с ошибками ${faulty}`,
  },
  importRefused: {
    name: 'Список не принят',
    says: ({ kind, fileName, says }) => ({ text: `Не принят ${listOf(kind, fileName)}`, more: [says] }),
  },
  importTaken: {
    name: 'Список принят',
    says: ({ kind, fileName, taken, replaced, unchanged }) =>
      `Принят ${listOf(kind, fileName)}: новых ${taken}, заменено ${replaced}, без изменений ${unchanged}`,
  },
}

export const templateEvents: EventWords<
  'templateMade' | 'templateChanged' | 'templateVersionAdded' | 'templateVersionWithdrawn'
> = {
  templateMade: { name: 'Шаблон добавлен', says: ({ title }) => `Добавлен шаблон «${title}»` },
  templateChanged: {
    name: 'Шаблон изменён',
    says: ({ title, changes }) => changed(`Изменён шаблон «${title}»`, changes),
  },
  templateVersionAdded: {
    name: 'Версия шаблона загружена',
    says: ({ title, number, from }) =>
      `Загружена версия ${number} шаблона «${title}», действует с ${formatDay(from)}`,
  },
  templateVersionWithdrawn: {
    name: 'Версия шаблона снята',
    says: ({ title, number }) => `Снята версия ${number} шаблона «${title}»`,
  },
}
