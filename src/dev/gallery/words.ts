// What the gallery says about itself.
export const galleryWords = {
  title: 'Галерея',
  caption: 'Для разработчиков',
  lead: 'Всё, что система показывает и пишет, с вымышленными сведениями: тексты можно прочитать подряд и поправить.',
  shelves: 'Разделы галереи',
  refusals: 'Отказы',
  refusalsLead: 'Каждый отказ называет причину и что делать. Страница отказа открывается по ссылке.',
  objections: 'Возражения против назначения',
  stops: 'назначить нельзя',
  warns: 'только предупреждает',
  letters: 'Письма',
  lettersLead:
    'Письма составляют те же функции, что и в работе. Ссылки в образцах ведут на вымышленные записи.',
  papers: 'Документы',
  papersLead: 'Документы делаются в эту минуту по вымышленным сведениям.',
  events: 'История',
  eventsLead: 'Предложение для каждого события, которое записывает система.',
  troubles: 'Препятствия',
  troublesLead: 'Страницы, которые открываются вместо ожидаемой.',
  code: 'Имя в программе',
  sentence: 'Что видит человек',
  subject: 'Тема',
  kind: 'О чём',
  effect: 'Что означает',
  status: 'Ответ',
  opens: 'Открыть страницу',
  noTemplate: 'Шаблон итогового заключения не загружен.',
} as const

export const paperWords = {
  application: 'Заявление, PDF',
  receipt: 'Квитанция о сдаче заключения, PDF',
  filled: 'Заполненный бланк итогового заключения, Word',
  blank: 'Пустой бланк итогового заключения, Word',
  contract: 'Договор, PDF',
  contractForm: 'Договор, Word',
  termination: 'Соглашение о расторжении, PDF',
  terminationForm: 'Соглашение о расторжении, Word',
  act: 'Акт об оказанных услугах, PDF',
  actForm: 'Акт об оказанных услугах, Word',
  orderList: 'Список специалистов к распоряжению, PDF',
  orderListForm: 'Список специалистов к распоряжению, Word',
} as const

export type PaperName = keyof typeof paperWords
