// Every Russian sentence of this room about files and templates: what happened and what to do.
import { type HandInKind, kindNames } from './inspect/kinds.ts'

/** Reasons to refuse a whole template. */
export const templateFileWords = {
  empty: () => 'Файл пустой. Выберите файл шаблона в формате DOCX.',
  tooLarge: () => 'Файл больше 10 МБ. Уменьшите рисунки в шаблоне и загрузите его ещё раз.',
  bomb: () =>
    'Внутри файла больше 100 МБ данных, такой шаблон открывать опасно. Создайте его заново в Word и сохраните как DOCX.',
  notZip: () =>
    'Это не документ Word или файл повреждён. Откройте шаблон в Word и сохраните как «Документ Word (*.docx)».',
  notWord: () => 'Это не документ Word. Загрузите шаблон, сохранённый в Word или LibreOffice как DOCX.',
  damaged: () =>
    'Документ Word повреждён. Откройте его в Word, сохраните заново как DOCX и загрузите ещё раз.',
  encrypted: () =>
    'Документ защищён паролем. Снимите пароль («Файл → Сведения → Защита документа») и загрузите ещё раз.',
  oldWord: () => 'Это документ старого Word (.doc). Откройте его и сохраните как «Документ Word (*.docx)».',
  macros: () => 'В документе есть макросы (DOCM). Сохраните его как «Документ Word (*.docx)» без макросов.',
  wordTemplate: () => 'Это файл шаблона Word (.dotx). Сохраните его как «Документ Word (*.docx)».',
  strict: () =>
    'Документ сохранён в виде «Strict Open XML». Сохраните его как обычный «Документ Word (*.docx)».',
  tooSlow: () =>
    'Документ устроен слишком сложно, проверить его не удалось. Создайте шаблон заново в Word и сохраните как DOCX.',
} as const satisfies Record<string, () => string>

export type TemplateFileFault = keyof typeof templateFileWords

/** Faults inside a template. `what` is the name of a field, of a block, or a link. */
export const templateFaultWords = {
  fieldUnknown: (what: string) => `Поля ${what} нет. Проверьте написание по списку полей.`,
  fieldMisspelt: (what: string, perhaps = '') => `Поля ${what} нет. Возможно, ${perhaps}.`,
  fieldOutsideLoop: (what: string, loop = '') =>
    `Поле ${what} работает только внутри повтора {#${loop}}…{/${loop}}.`,
  loopUnknown: (what: string, there = '') =>
    there
      ? `Повтора ${what} нет. Есть повтор {#${there}}…{/${there}}.`
      : `Повтора ${what} нет. Уберите его: в этом шаблоне повторов не бывает.`,
  loopMisspelt: (what: string, perhaps = '') => `Повтора ${what} нет. Возможно, ${perhaps}.`,
  loopUnclosed: (what: string, close = '') => `Повтор ${what} не закрыт. Поставьте в конце ${close}.`,
  loopUnopened: (what: string, open = '') => `Конец повтора ${what} без начала. Поставьте перед ним ${open}.`,
  loopNested: (what: string) => `Повтор ${what} начат внутри такого же повтора. Закройте сначала первый.`,
  loopApart: (what: string) =>
    `Начало и конец повтора ${what} стоят в разных местах. Поставьте их в один абзац, в одну строку таблицы или в абзацы одной ячейки.`,
  loopInNotes: (what: string) => `Повтор ${what} в сносках не работает. Перенесите его в текст документа.`,
  loopImpossible: (what: string) =>
    `Повтор ${what} здесь разложить не удаётся. Поставьте его в обычный абзац или в строку таблицы, не в элемент управления содержимым.`,
  loopNotField: (what: string, loop = '') =>
    `Имя ${what} принадлежит повтору. Напишите {#${loop}}…{/${loop}}.`,
  braceUnclosed: (what: string) => `Скобка «{» не закрыта: «${what}». Закройте её «}» в том же абзаце.`,
  braceUnopened: () => 'Лишняя скобка «}». Уберите её или поставьте перед именем поля «{».',
  nameMissing: () => 'В скобках {} нет имени поля. Впишите имя или уберите скобки.',
  nameStrange: (what: string) =>
    `В скобках ${what} должно стоять только имя поля: буквы, цифры и знак подчёркивания.`,
  remoteImage: (what: string) =>
    `Рисунок загружается с другого адреса (${what}). Вставьте его в документ целиком.`,
  outsideLink: (what: string) => `Документ подключает посторонний файл (${what}). Удалите эту связь.`,
  embeddedObject: (what: string) =>
    `В документ вложен объект другой программы (${what}). Замените его рисунком или текстом.`,
  foreignText: (what: string) =>
    `В документ вставлен чужой текст отдельным файлом (${what}). Вставьте его как обычный текст.`,
  fieldReachesOut: (what: string) =>
    `Поле Word ${what} обращается к посторонним файлам или программам. Удалите его и напишите текст.`,
  mailMergeField: (what: string) =>
    `Поле слияния Word «${what}» не заполняется. Напишите имя поля в фигурных скобках, например {фио}.`,
} as const satisfies Record<string, (what: string, more?: string) => string>

export type TemplateFaultName = keyof typeof templateFaultWords

/** What the sentences about a file need to know; sizes in bytes, `like` as «архив RAR», `name` as the person called it. */
export type FileFaultFacts = {
  size?: number
  atMost?: number
  kind?: HandInKind
  kinds?: readonly HandInKind[]
  like?: string | undefined
  name?: string
}

/** Reasons not to take a file that a person hands in. */
export const fileFaultWords = {
  empty: () => 'Файл пустой (0 байт). Сохраните документ ещё раз и выберите его снова.',
  tooLarge: ({ size = 0, atMost = 0 }) =>
    `Файл слишком большой: ${megabytes(size)} при наибольших ${megabytes(atMost)}. Отсканируйте с разрешением 200–300 точек на дюйм или разделите файл.`,
  typeNotAllowed: ({ like, name, kinds = [] }) =>
    like
      ? `Это ${like}, а нужен ${kindList(kinds)}. Сохраните документ как ${kindList(kinds)} и выберите его снова.`
      : `Файл «${name}» не похож на ${kindList(kinds)}. Откройте его на компьютере и сохраните как ${kindList(kinds)}.`,
  kindNotWanted: ({ kind, kinds = [] }) =>
    `Здесь принимается ${kindList(kinds)}, а это ${kind ? kindNames[kind] : 'другой файл'}. Сохраните документ как ${kindList(kinds)}.`,
  heic: () =>
    'Это фото HEIC с iPhone, такие файлы открываются не везде. Сохраните снимок как JPG: «Настройки → Камера → Форматы → Наиболее совместимые», затем снимите ещё раз.',
  pdfEncrypted: () =>
    'PDF защищён паролем, прочитать его нельзя. Снимите пароль или отсканируйте документ заново без пароля.',
  pdfCutOff: () =>
    'PDF получен не полностью: у файла нет конца. Сохраните или отсканируйте документ ещё раз.',
  pdfDamaged: () => 'PDF повреждён, страницы не читаются. Сохраните или отсканируйте документ ещё раз.',
  pdfNoPages: () => 'В PDF нет ни одной страницы. Сохраните или отсканируйте документ ещё раз.',
  pdfScripts: () =>
    'В PDF есть сценарии (JavaScript), такие файлы не принимаются. Откройте документ и напечатайте его в новый PDF.',
  pdfLaunches: () =>
    'PDF пытается запускать программы, такие файлы не принимаются. Напечатайте документ в новый PDF.',
  pdfAttachments: () =>
    'В PDF вложены другие файлы. Загрузите сам документ: откройте его и напечатайте в новый PDF.',
  pdfMedia: () => 'В PDF вставлено видео или звук. Напечатайте документ в новый PDF.',
  imageDamaged: () =>
    'Изображение повреждено или получено не полностью. Снимите или отсканируйте страницу ещё раз.',
  imageTooLarge: () =>
    'Изображение больше 100 мегапикселей. Отсканируйте страницу с разрешением 200–300 точек на дюйм.',
  docxDamaged: () => 'Документ Word повреждён. Откройте его в Word, сохраните заново и выберите снова.',
  docxMacros: () =>
    'В документе Word есть макросы. Сохраните его как «Документ Word (*.docx)» и выберите снова.',
  docxBomb: () =>
    'Внутри документа Word слишком много данных. Уменьшите рисунки или сохраните документ как PDF.',
  officeEncrypted: () => 'Документ защищён паролем. Снимите пароль и выберите файл снова.',
  oldOffice: () => 'Это документ старого Word (.doc) или Excel (.xls). Сохраните его как PDF или DOCX.',
  tooSlow: () => 'Файл устроен слишком сложно, проверить его не удалось. Напечатайте документ в новый PDF.',
} as const satisfies Record<string, (facts: FileFaultFacts) => string>

export type FileFaultName = keyof typeof fileFaultWords

function kindList(kinds: readonly HandInKind[]): string {
  const names = kinds.map((kind) => kindNames[kind])
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} или ${names.at(-1)}`
}

function megabytes(bytes: number): string {
  const count = bytes / 1024 / 1024
  return `${count < 10 ? count.toFixed(1).replace('.', ',').replace(',0', '') : Math.round(count)}\u00a0МБ`
}
