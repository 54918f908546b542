// The merge fields of the conclusion's template (E.8): what may stand in braces, what it becomes, what a blank shows.

export type MergeField = {
  /** What stands in braces; always in lower case. */
  key: string
  /** For the page where the Center uploads templates. */
  explanation: string
  example: string
  /** What stands in its place when the value is not known: a person fills it in by hand. */
  blank: string
  /** The repeated block outside which the field means nothing. */
  within?: LoopKey
  /** The value already says «квалификационной категории»: the same words after the field are taken for its part. */
  saysCategory?: true
}

export type LoopKey = (typeof mergeLoops)[number]['key']

/** Blocks that are repeated: `{#специалисты}…{/специалисты}`. */
export const mergeLoops = [
  { key: 'специалисты', explanation: 'Повторяется для каждого назначенного специалиста', blanks: 2 },
] as const

const line = (length: number) => '_'.repeat(length)
const day = '«__»\u00a0____________ 20__\u00a0г.'
const paragraph = `${line(47)}\n${line(47)}`

export const mergeFields: readonly MergeField[] = [
  {
    key: 'орган_наименование',
    explanation: 'Уполномоченный орган, полное наименование',
    example: 'Департамент общего образования Томской области',
    blank: line(47),
  },
  {
    key: 'центр_наименование',
    explanation: 'Центр, полное наименование',
    example: 'Центр оценки профессионального мастерства и квалификации педагогов',
    blank: line(47),
  },
  category(
    'категория_им_падеж',
    'именительном',
    'высшая квалификационная категория',
    'квалификационная категория',
  ),
  category(
    'категория_род_падеж',
    'родительном',
    'высшей квалификационной категории',
    'квалификационной категории',
  ),
  category(
    'категория_дат_падеж',
    'дательном',
    'высшей квалификационной категории',
    'квалификационной категории',
  ),
  category(
    'категория_вин_падеж',
    'винительном',
    'высшую квалификационную категорию',
    'квалификационную категорию',
  ),
  field('распоряжение_дата', 'Дата годового распоряжения', '«28» августа 2026 г.', day),
  field('распоряжение_номер', 'Номер годового распоряжения', '1234-р', line(10)),
  field('договор_дата', 'Дата договора специалиста', '«01» сентября 2026 г.', day),
  field('договор_номер', 'Номер договора специалиста', '15/2026', line(10)),
  field('фио', 'Аттестуемый, полностью', 'Иванова Мария Петровна', line(40)),
  field('фио_кратко', 'Аттестуемый, для подписи', 'М. П. Иванова', line(20)),
  field('фио_род_падеж', 'Аттестуемый в родительном падеже (кого?)', 'Ивановой Марии Петровны', line(40)),
  field('фио_дат_падеж', 'Аттестуемый в дательном падеже (кому?)', 'Ивановой Марии Петровне', line(40)),
  field('организация', 'Место работы, полное наименование', 'МАОУ «Школа № 1» г. Томска', line(47)),
  field('муниципалитет', 'Муниципалитет', 'Город Томск', line(30)),
  field('должность', 'Должность, по которой аттестуется', 'учитель', line(30)),
  field('предмет', 'Предмет или направление', 'английский язык', line(30)),
  field('дата_назначения', 'Дата назначения на должность', '«01» сентября 2014 г.', day),
  field('категория_имеющаяся', 'Имеющаяся категория', 'первая', line(20)),
  field('срок_категории', 'До какого дня действует имеющаяся категория', 'до «24» декабря 2026 г.', line(20)),
  field('категория_заявленная', 'Заявленная категория', 'высшая', line(20)),
  field('период_с', 'Начало периода аттестации', '«01» октября 2026 г.', day),
  field('период_по', 'Конец периода аттестации', '«31» октября 2026 г.', day),
  field('форма', 'Форма аттестации', 'дистанционная', line(20)),
  byHand('методы', 'Методы анализа', 'анализ документов, посещение занятий', paragraph),
  byHand('материалы', 'Рассмотренные материалы', 'рабочая программа, записи двух занятий', paragraph),
  byHand('посещения', 'Даты посещения занятий', '«12» октября 2026 г., 7 «А» класс', paragraph),
  byHand('сумма', 'Сумма баллов', '74', line(6)),
  byHand('максимум', 'Наибольшая возможная сумма баллов', '100', line(6)),
  byHand('процент', 'Доля набранных баллов', '74', line(6)),
  byHand('порог', 'Сколько требуется для заявленной категории', '70 %', line(6)),
  byHand('вывод_соответствует_или_нет', 'Вывод', 'соответствует', line(20)),
  byHand('рекомендация_комиссии', 'Рекомендация комиссии', 'Рекомендовать установить категорию', paragraph),
  byHand('рекомендации', 'Рекомендации педагогу', 'Обобщить опыт на муниципальном семинаре', paragraph),
  ...[1, 2, 3].flatMap((number) => [
    field(`специалист_${number}_фио`, `Специалист ${number}, полностью`, 'Петров Иван Сергеевич', line(30)),
    field(`должность_${number}`, `Должность специалиста ${number}`, 'учитель', line(20)),
  ]),
  ofSpecialist('фио_специалиста', 'Специалист, полностью', 'Петров Иван Сергеевич', 20),
  ofSpecialist('фио_специалиста_кратко', 'Специалист, для подписи', 'И. С. Петров', 20),
  ofSpecialist('должность_специалиста', 'Должность специалиста', 'учитель', 10),
  field('дело_номер', 'Номер дела', '2026/0123', line(12)),
  field('версия', 'Версия шаблона', '3', line(4)),
]

/** The field with this name, in any letter case. */
export function findMergeField(name: string): MergeField | undefined {
  return byKey.get(name.toLowerCase())
}

export function findMergeLoop(name: string): (typeof mergeLoops)[number] | undefined {
  return mergeLoops.find((loop) => loop.key === name.toLowerCase())
}

const byKey = new Map(mergeFields.map((field) => [field.key, field]))

function field(key: string, explanation: string, example: string, blank: string): MergeField {
  return { key, explanation, example, blank }
}

function byHand(key: string, explanation: string, example: string, blank: string): MergeField {
  return { key, explanation: `${explanation}: специалист заполняет сам`, example, blank }
}

function ofSpecialist(key: string, explanation: string, example: string, length: number): MergeField {
  return { ...field(key, explanation, example, line(length)), within: 'специалисты' }
}

function category(key: string, inCase: string, example: string, noun: string): MergeField {
  const explanation = `Заявленная категория в ${inCase} падеже`
  return { key, explanation, example, blank: `${line(12)} ${noun}`, saysCategory: true }
}
