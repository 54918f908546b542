// Municipalities, positions and subjects: what people write in lists and choose in forms.
import { type MunicipalityKind, municipalityKindWords } from '../../../domain/municipalities.ts'
import type { CriteriaGroup } from '../../../domain/positions.ts'
import { type SubjectGroup, subjectGroupWords } from '../../../domain/subjects.ts'
import { counted, type Forms, formatDay } from '../../../ui/text.ts'

export const entryWords = {
  name: 'Название',
  noName: 'Впишите название',
  emptyKey: 'В названии должны быть буквы или цифры',
  synonyms: 'Другие написания',
  synonymsHint:
    'По одному в строке. По ним система узнаёт значение в списках Excel. Большие и малые буквы, точки и лишние пробелы роли не играют.',
  emptySynonym: (text: string) => `В написании «${text}» нет ни букв, ни цифр. Уберите эту строку`,
  tooMany: (most: number) => `Не больше ${most} написаний`,
  tooLong: (text: string) => `Написание «${text.slice(0, 30)}…» длиннее 200 знаков. Сократите его`,
  clash: (text: string, other: string) =>
    `«${text}» уже указано у записи «${other}». Одно написание не может вести к двум записям`,
  stale: 'Обновите страницу и повторите',
  save: 'Сохранить',
  cancel: 'Отменить',
  saved: (name: string) => `Сохранено: ${name}.`,
  removed: (name: string) => `Удалено: ${name}.`,
  edit: 'Изменить',
  editOf: (name: string) => `Изменить: ${name}`,
  actions: 'Действия',
  remove: 'Удалить',
  removeConfirm: (name: string) => `Удалить «${name}»?`,
  removeHow:
    'Запись добавлена Центром и пока нигде не используется. Если она внесена по ошибке, её можно удалить.',
  record: 'Запись',
  isThere: 'есть',
  isGone: 'удалена',
  isMade: 'добавлена',
  isNot: 'нет',
  yes: 'да',
  no: 'нет',
  none: '—',
  synonymCount: (count: number) => counted(count, ['написание', 'написания', 'написаний']),
  export: 'Выгрузить в Excel',
} as const

export const municipalityWords = {
  title: 'Муниципалитеты',
  lead: 'Территории области, их координаторы и признак «отдалённый».',
  caption: 'Муниципалитеты',
  forms: ['муниципалитет', 'муниципалитета', 'муниципалитетов'] satisfies Forms,
  add: 'Добавить муниципалитет',
  newTitle: 'Новый муниципалитет',
  kind: 'Вид',
  kinds: municipalityKindWords as Record<MunicipalityKind, string>,
  noKind: 'Выберите вид',
  center: 'Административный центр',
  isRemote: 'Отдалённый',
  isRemoteHint:
    'Специалисты отдалённого муниципалитета загружают заключение и при очной форме аттестации, остальные сдают его в Центр на бумаге',
  unconfirmed:
    'Список отдалённых муниципалитетов заказчиком не подтверждён. Сейчас отмечены предложенные по умолчанию.',
  isEquatedNorth: 'Приравнен к районам Крайнего Севера',
  synonyms: 'Другие написания',
  contact: 'Координатор',
  contactLegend: 'Муниципальный координатор',
  contactHow: 'Показывается всем на странице «Забыли логин?»',
  contactName: 'Фамилия, имя, отчество',
  contactPhone: 'Телефон',
  contactEmail: 'E-mail',
  noContact: 'контактов нет',
  noContacts: (count: number) =>
    `У ${counted(count, ['муниципалитета', 'муниципалитетов', 'муниципалитетов'])} нет ни телефона, ни e-mail координатора`,
  noContactsHow:
    'Специалисты оттуда не узнают, к кому обратиться, если забыли логин. Координатор может указать контакты сам на странице «Мои контакты».',
  fileName: (today: string) => `Муниципалитеты ${formatDay(today)}.xlsx`,
} as const

export const positionWords = {
  title: 'Должности',
  lead: 'Должности педагогических работников, по которым проводится аттестация (постановление от 21.02.2022 № 225).',
  caption: 'Должности',
  forms: ['должность', 'должности', 'должностей'] satisfies Forms,
  add: 'Добавить должность',
  newTitle: 'Новая должность',
  requiresSubject: 'Нужен предмет',
  requiresSubjectHint: 'Без предмета заявление по этой должности считается неполным',
  group: 'Группа критериев',
  noGroup: 'Выберите группу критериев',
  groups: {
    T1: 'учитель',
    T2: 'дошкольное образование',
    T3: 'специалисты сопровождения',
    T4: 'воспитание',
    T5: 'дополнительное образование',
    T6: 'среднее профессиональное образование',
    T7: 'методист',
  } satisfies Record<CriteriaGroup, string> as Record<CriteriaGroup, string>,
  validity: 'Действует',
  validFrom: 'Действует с',
  validTo: 'Действует по',
  validHint: 'Оставьте пустым, если ограничения нет',
  toBeforeFrom: 'Последний день раньше первого. Исправьте одну из дат',
  always: 'без ограничений',
  term: (from: string | null, to: string | null): string =>
    from === null && to === null
      ? 'без ограничений'
      : [from && `с ${formatDay(from)}`, to && `по ${formatDay(to)}`].filter(Boolean).join(' '),
  what: (name: string) => `должность «${name}»`,
  fileName: (today: string) => `Должности ${formatDay(today)}.xlsx`,
} as const

export const subjectWords = {
  title: 'Предметы и направления',
  lead: 'Предметы, дисциплины и направленности, по которым подбирают специалистов.',
  caption: 'Предметы и направления',
  forms: ['предмет', 'предмета', 'предметов'] satisfies Forms,
  add: 'Добавить предмет',
  newTitle: 'Новый предмет',
  group: 'Группа',
  noGroup: 'Выберите группу',
  groups: subjectGroupWords as Record<SubjectGroup, string>,
  state: 'Состояние',
  isActive: 'Предлагать в списках',
  isActiveHint: 'Снятый предмет остаётся в прежних делах, но новым не предлагается',
  active: 'предлагается',
  inactive: 'снят',
  what: (name: string) => `предмет «${name}»`,
  fileName: (today: string) => `Предметы ${formatDay(today)}.xlsx`,
} as const
