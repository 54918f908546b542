// Every Russian sentence of this room about files and templates: what happened and what to do.

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
} as const satisfies Record<string, () => string>

export type TemplateFileFault = keyof typeof templateFileWords

/** Faults inside a template. `what` is the name of a field, of a block, or a link. */
export const templateFaultWords = {
  fieldUnknown: (what: string) => `Поля ${what} нет. Проверьте написание по списку полей.`,
  fieldMisspelt: (what: string, perhaps = '') => `Поля ${what} нет. Возможно, ${perhaps}.`,
  fieldOutsideLoop: (what: string, loop = '') =>
    `Поле ${what} работает только внутри повтора {#${loop}}…{/${loop}}.`,
  loopUnknown: (what: string) => `Повтора ${what} нет. Есть повтор {#специалисты}…{/специалисты}.`,
  loopMisspelt: (what: string, perhaps = '') => `Повтора ${what} нет. Возможно, ${perhaps}.`,
  loopUnclosed: (what: string, close = '') => `Повтор ${what} не закрыт. Поставьте в конце ${close}.`,
  loopUnopened: (what: string, open = '') => `Конец повтора ${what} без начала. Поставьте перед ним ${open}.`,
  loopNested: (what: string) => `Повтор ${what} начат внутри такого же повтора. Закройте сначала первый.`,
  loopApart: (what: string) =>
    `Начало и конец повтора ${what} стоят в разных местах. Поставьте их в один абзац, в одну строку таблицы или в абзацы одной ячейки.`,
  loopInNotes: (what: string) => `Повтор ${what} в сносках не работает. Перенесите его в текст документа.`,
  loopImpossible: (what: string) =>
    `Повтор ${what} здесь разложить не удаётся. Поставьте его в обычный абзац или в строку таблицы, не в элемент управления содержимым.`,
  loopNotField: (what: string) => `${what} — это повтор, а не поле. Напишите {#специалисты}…{/специалисты}.`,
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
