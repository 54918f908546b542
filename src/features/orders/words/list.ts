// Words of the list as a spreadsheet: as it goes out (N) and as it comes back.
import type { Day } from '../../../domain/days.ts'
import type { OrderAction, SchoolYear } from '../../../domain/order.ts'
import { counted, countedNouns, formatDay } from '../../../ui/text.ts'

export const listColumns = {
  number: '№',
  name: 'ФИО',
  place: 'Место работы',
  position: 'Должность',
  municipality: 'Муниципалитет',
  category: 'КК',
  profile: 'Профиль',
  action: 'Действие',
  from: 'С какого дня',
} as const

export const actionInSheet: Record<OrderAction, string> = { include: 'включить', exclude: 'исключить' }

const synonyms = (list: string): string[] => list.split('; ')

export const exportWords = {
  sheet: 'Специалисты для распоряжения',
  file: (schoolYear: SchoolYear, number: string) =>
    `Специалисты для распоряжения ${number || schoolYear.replace('/', '-')}.xlsx`.replace(/[\\/]/g, '-'),
  what: (name: string) => `специалисты для распоряжения: ${name}`,
  profile: (positions: readonly string[], subjects: readonly string[]) =>
    [positions.join(', '), subjects.join(', ')].filter(Boolean).join(': '),
} as const

export const paperWords = {
  change: (action: string, from: Day | null) => (from ? `${action} с ${formatDay(from)}` : action),
} as const

export const returnedWords = {
  synonyms: {
    name: synonyms(
      'Ф.И.О.; Фамилия, имя, отчество; Фамилия, имя, отчество (при наличии); ФИО специалиста; ФИО эксперта; Фамилия Имя Отчество; Специалист; Эксперт; Специалист (эксперт); Фамилия имя отчество специалиста',
    ),
    place: synonyms(
      'Организация; ОО; Образовательная организация; Учреждение; Образовательное учреждение; Наименование организации; Место работы, организация; Школа; Наименование ОО',
    ),
    municipality: synonyms(
      'МО; Муниципальное образование; Район; Территория; Город, район; Район, город; Наименование муниципалитета; Муниципальный район',
    ),
    position: synonyms('Занимаемая должность; Должность по месту работы; Должность специалиста'),
    category: synonyms(
      'Категория; Квалификационная категория; Имеющаяся категория; Кв. категория; Имеющаяся КК',
    ),
    profile: synonyms('Профиль (должность, предмет); Профиль экспертизы; Должность, предмет; Направление'),
    action: synonyms('Включить или исключить; Что сделать; Изменение'),
    from: synonyms('С даты; Дата; С какой даты; Дата включения; Дата исключения; С дня'),
  },
  actionExpected: 'Слово «включить» или «исключить»; если оставить пустым, специалиста включат',
  nameExpected:
    'ФИО зарегистрированного специалиста. Проверьте, как оно написано, или пригласите человека и дождитесь регистрации',

  title: 'Загрузить список из таблицы',
  lead: 'Верните список, который исправил Департамент: Excel, ODS или CSV. Сначала вы увидите, что изменится, и только потом примете.',
  file: 'Таблица со списком',
  fileHint:
    'Нужен столбец «ФИО». По столбцам «Место работы» и «Муниципалитет» различаются однофамильцы. Порядок столбцов любой.',
  noFile: 'Выберите файл таблицы',
  tooLarge: (name: string) => `Файл «${name}» больше 5 МБ. Проверьте, тот ли это файл`,
  read: 'Прочитать',
  cancel: 'Отмена',

  previewTitle: 'Что изменит таблица',
  fileName: (name: string, sheet: string) => `Файл «${name}», лист «${sheet}»`,
  same: 'Таблица и список говорят одно и то же: менять нечего.',
  counters: 'Что нашлось в таблице',
  found: 'без изменений',
  toAdd: 'добавить',
  toChange: 'изменить',
  toRemove: 'нет в таблице',
  faults: 'не понято',
  ambiguous: 'выбрать',
  unfit: 'нельзя включить',
  addTitle: 'Будут добавлены',
  changeTitle: 'Будет изменено',
  removeTitle: 'Стоят в списке, но в таблице их нет',
  faultTitle: 'Строки, которые не поняты',
  ambiguousTitle: 'Кого имели в виду',
  unfitTitle: 'Этих людей нельзя внести в список',
  skippedTitle: 'Строки, которые пропущены',
  repeatedTitle: 'Повторы',
  repeated: (row: number, of: number, name: string) => `Строка ${row} повторяет строку ${of}: ${name}`,
  skipped: (row: number, text: string) => `Строка ${row}: ${text}`,
  row: 'Строка',
  column: 'Столбец',
  foundText: 'Найдено',
  expected: 'Что ожидается',
  why: 'Почему',
  place: 'Место работы',
  person: 'Специалист',
  what: 'Что сделать',
  whoIs: (row: number, name: string) => `Строка ${row}: ${name}`,
  inFile: (organisation: string, municipality: string) =>
    [organisation, municipality].filter(Boolean).join(', ') || 'место работы в таблице не указано',
  nobody: 'Не вносить',
  option: (organisation: string, municipality: string) => `${organisation}, ${municipality}`,
  remove: (count: number) =>
    `Убрать из списка тех, кого нет в таблице: ${counted(count, countedNouns.person)}`,
  removeHint:
    'Если в таблице есть непонятые строки, сначала исправьте их: человек мог не найтись из-за опечатки.',
  take: 'Внести в список',
  again: 'Загрузить другой файл',
  taken: ({ added, changed, removed }: { added: number; changed: number; removed: number }) =>
    added + changed + removed === 0
      ? 'Таблица и список говорят одно и то же: ничего не изменилось.'
      : `Список обновлён: добавлено ${added}, изменено ${changed}, убрано ${removed}.`,
  firstOnly: (count: number) => `Показаны первые ${count}.`,
  from: (day: Day | null) => (day ? `с ${formatDay(day)}` : 'со дня распоряжения'),
} as const
