// Every text of handing in and checking conclusions.
import type { ConclusionStatus } from '../../domain/conclusion.ts'
import type { Day } from '../../domain/days.ts'
import type { TextFinding } from '../../papers/index.ts'
import { longDay } from '../../ui/text.ts'

export const statusWords: Record<ConclusionStatus, string> = {
  uploaded: 'ждёт проверки',
  paper_received: 'получено на бумаге',
  returned: 'на исправлении',
  accepted: 'принято',
}
export const statusTones = {
  uploaded: 'blue',
  paper_received: 'blue',
  returned: 'orange',
  accepted: 'green',
} as const satisfies Record<ConclusionStatus, string>

/** E.7.3: what the text of the file does not mention. Only a warning: a scan has no text at all. */
export const findingWords: Record<TextFinding, string> = {
  noText: 'В файле нет текста: это скан. Сверьте данные глазами.',
  lastNameMissing: 'В тексте не нашлась фамилия педагога.',
  positionMissing: 'В тексте не нашлась должность педагога.',
  appointedOnMissing: 'В тексте не нашлась дата назначения на должность.',
}

export const handInWords = {
  title: 'Итоговое заключение',
  crumb: 'Аттестация педагогических работников',
  due: (day: string) => `Срок: ${day}.`,
  file: 'Файл заключения с подписями',
  fileHint: (limitMb: number) =>
    `PDF или фотографии страниц по порядку (JPG, PNG): мы соберём их в один PDF. Файл Word (DOCX) сохраним как рабочий. Не больше ${limitMb} МБ каждый.`,
  submit: 'Загрузить заключение',
  replace: 'Загрузить новую версию',
  noFile: 'Прикрепите файл заключения с подписями',
  tooLarge: (name: string, limitMb: number) =>
    `Файл «${name}» больше ${limitMb} МБ. Отсканируйте с меньшим разрешением (200 точек на дюйм) или сохраните как PDF меньшего размера.`,
  mixed: 'Выберите один файл PDF или несколько фотографий страниц. Смешивать их нельзя.',
  tooMany: (most: number) => `Не больше ${most} страниц за один раз`,
  uploadGone:
    'Загрузка файла не найдена: прошло больше суток или она уже использована. Выберите файл ещё раз.',
  cutOff:
    'Связь оборвалась, файл дошёл не полностью. Отправьте его ещё раз: с включёнными скриптами загрузка продолжится с места обрыва.',
  notYet: 'Что ещё не сделано',
  given: (version: number) =>
    version === 1 ? 'Заключение сдано. Квитанция ниже.' : `Сдана версия ${version}. Квитанция ниже.`,
  sameFile: 'Этот файл уже сдан, новая версия не создана.',
  kept: 'Рабочий файл сохранён. Теперь распечатайте его, подпишите, отсканируйте и загрузите сюда.',
  receipt: 'Квитанция',
  receiptPdf: 'Квитанция в PDF',
  received: 'Получено',
  fileName: 'Файл',
  pages: 'Страниц',
  size: 'Размер',
  sha256: 'Контрольная сумма SHA-256',
  late: 'Сдано после срока',
  versions: 'Версии',
  version: (n: number) => `Версия ${n}`,
  current: 'последняя',
  open: 'Открыть',
  remarks: 'Замечания Центра',
  returnedLead: 'Центр вернул заключение. Исправьте и загрузите новую версию.',
  untilCorrected: (day: Day) => `Исправить нужно до ${longDay(day)}`,
  workingCopies: 'Рабочие файлы',
  accepted: 'Центр принял заключение. Менять его больше нельзя.',
  paperReceived: (on: Day, by: string) =>
    `Центр получил заключение на бумаге ${longDay(on)} Принёс(ла): ${by}.`,
  replaceInstead: 'Заменить новой версией',
  replaceHint:
    'Пока Центр не принял заключение, его можно заменить новой версией. Прежние версии сохраняются.',
  toList: 'К списку аттестуемых',
  toTeacher: 'К странице педагога',
} as const

export const checkWords = {
  title: 'Проверка заключений',
  lead: 'Сначала те, что сданы раньше.',
  queue: 'Ждут проверки',
  paper: 'Ждут бумаги',
  returned: 'На исправлении',
  accepted: 'Приняты',
  next: 'Проверить следующее',
  empty: {
    waiting: 'Всё проверено. Новые заключения появятся здесь, как только специалисты их сдадут.',
    returned: 'Возвращённых заключений нет.',
    accepted: 'Принятых заключений пока нет.',
    paper: 'Никто не должен бумажных заключений.',
  },
  teacher: 'Педагог',
  specialist: 'Специалист',
  place: 'Организация',
  category: 'Категория',
  due: 'Срок',
  handedIn: 'Сдано',
  state: 'Состояние',
  action: 'Действие',
  check: 'Проверить',
  open: 'Открыть',
  notePaper: 'Получено на бумаге',
  search: 'Фамилия педагога, организация или номер дела',
  period: 'Период',
  municipality: 'Муниципалитет',
  all: 'Все',
  late: 'сдано после срока',
  document: 'Заключение',
  application: 'Заявление',
  noFile: 'Файла нет: заключение получено на бумаге.',
  openAlone: 'Открыть в отдельном окне',
  download: 'Скачать',
  decision: 'Решение',
  accept: 'Принять заключение',
  mendTitle: 'Если нужны исправления',
  return: 'Вернуть с замечаниями',
  phrases: 'Готовые замечания',
  ownText: 'Своё замечание',
  remarkMissing: 'Выберите готовое замечание или напишите своё: специалист должен знать, что исправить',
  acceptedNotice: (teacher: string) => `${teacher}: заключение принято.`,
  returnedNotice: (teacher: string) => `${teacher}: заключение возвращено, специалисту отправлено письмо.`,
  nextShown: 'Ниже следующее в очереди.',
  queueDone: 'Всё проверено: очередь пуста.',
  paperTitle: 'Заключение получено на бумаге',
  paperLead: 'Отметьте, когда бумага поступила в Центр и кто её принёс.',
  receivedOn: 'Дата получения',
  receivedOnMissing: 'Укажите дату получения',
  broughtBy: 'Кто принёс',
  broughtByHint: 'Фамилия и инициалы или «почтой»',
  broughtByMissing: 'Укажите, кто принёс заключение',
  paperButton: 'Отметить получение',
  paperNotice: 'Получение на бумаге отмечено.',
  warnings: 'Обратите внимание',
  decidedBy: (name: string) => `Решение принял(а): ${name}`,
  toCase: 'К делу',
} as const

export const mailWords = {
  receiptSubject: 'Заключение получено',
  receipt: (it: {
    teacher: string
    number: string
    at: string
    version: number
    sha256: string
    late: boolean
  }) => [
    `Итоговое заключение по делу № ${it.number} (${it.teacher}) получено ${it.at}. Версия: ${it.version}.`,
    ...(it.late ? ['Заключение сдано после срока.'] : []),
    `Контрольная сумма файла (SHA-256): ${it.sha256}`,
    'Сохраните это письмо: оно подтверждает, что файл дошёл.',
  ],
  toConclusion: 'Открыть квитанцию',
  returnedSubject: 'Заключение возвращено на исправление',
  returned: (it: { teacher: string; number: string; until: string }) => [
    `Центр вернул итоговое заключение по делу № ${it.number} (${it.teacher}). Исправить и загрузить новую версию нужно до ${it.until}`,
  ],
  remark: (text: string) => `Замечания: ${text}`,
  toMend: 'Загрузить новую версию',
  acceptedSubject: 'Заключение принято',
  accepted: (it: { teacher: string; number: string }) => [
    `Центр принял итоговое заключение по делу № ${it.number} (${it.teacher}). Больше ничего делать не нужно.`,
  ],
  greeting: (name: string) => `Здравствуйте, ${name}!`,
} as const
