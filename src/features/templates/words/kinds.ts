// Texts that differ by the kind of papers, and those about merge fields.
import type { TemplateKind } from '../../../domain/templateChoice.ts'

interface KindWords {
  one: string
  /** «Шаблон чего»: the name of the file that comes with the product. */
  file: string
  /** Over the templates of this kind. */
  many: string
  empty: string
  emptyHow: string
}

const onlyPdf = 'Пока шаблона нет, документ выдаётся только в PDF. Загрузите свой бланк в формате DOCX.'

export const kindWords: Record<TemplateKind, KindWords> = {
  conclusion: {
    one: 'Итоговое заключение',
    file: 'Шаблон итогового заключения.docx',
    many: 'Итоговые заключения',
    empty: 'Шаблонов пока нет',
    emptyHow:
      'Загрузите бланк заключения в формате DOCX. После этого специалисты смогут скачать его и заполненный бланк.',
  },
  contract: {
    one: 'Договор',
    file: 'Шаблон договора.docx',
    many: 'Договоры со специалистами',
    empty: 'Шаблона договора нет',
    emptyHow: onlyPdf,
  },
  termination: {
    one: 'Соглашение о расторжении',
    file: 'Шаблон соглашения о расторжении.docx',
    many: 'Соглашения о расторжении',
    empty: 'Шаблона соглашения нет',
    emptyHow: onlyPdf,
  },
  act: {
    one: 'Акт об услугах',
    file: 'Шаблон акта.docx',
    many: 'Акты об оказанных услугах',
    empty: 'Шаблона акта нет',
    emptyHow: onlyPdf,
  },
  orderList: {
    one: 'Список к распоряжению',
    file: 'Шаблон списка к распоряжению.docx',
    many: 'Списки специалистов к распоряжению',
    empty: 'Шаблона списка нет',
    emptyHow: onlyPdf,
  },
}

/** Templates that a region begins with. */
export const firstWords = {
  title: (kind: TemplateKind) => kindWords[kind].one,
  fileName: (kind: TemplateKind) => kindWords[kind].file,
  note: 'Начальный шаблон системы. Замените его утверждённым бланком.',
} as const

export const fieldWords = {
  title: 'Поля слияния',
  lead: {
    conclusion: 'Что можно вставить в шаблон заключения и чем это заменится в бланке с данными дела.',
    contract: 'Что можно вставить в шаблон договора и чем это заменится в договоре специалиста.',
    termination: 'Что можно вставить в шаблон соглашения о расторжении и чем это заменится.',
    act: 'Что можно вставить в шаблон акта и чем это заменится в акте специалиста.',
    orderList: 'Что можно вставить в шаблон списка специалистов к распоряжению и чем это заменится.',
  } satisfies Record<TemplateKind, string>,
  caption: 'Все поля',
  field: 'Поле',
  meaning: 'Что подставится',
  example: 'Пример',
  inside: 'только внутри повтора',
  rulesTitle: 'Как писать',
  rules: [
    'Имя поля ставят в фигурные скобки: {фио}. Большие и малые буквы не различаются.',
    'Оформление (шрифт, размер, выделение) берётся у открывающей скобки.',
    'Word может незаметно разделить поле на части, это не мешает.',
    'Если сведений нет, в документе останется линия для заполнения от руки.',
  ],
  ruleByHand: 'Поля с пометкой «специалист заполняет сам» всегда остаются линией.',
  loopTitle: 'Повторы',
  loop: 'Часть документа можно повторить.',
  loopRules: [
    'Начало и конец повтора стоят в одном абзаце, в одной строке таблицы или в абзацах одной ячейки.',
    'Повтор внутри такого же повтора не допускается, в сносках повторы не работают.',
    'Чтобы повторить строку таблицы, начало ставят в первую её ячейку, конец — в последнюю.',
  ],
} as const
