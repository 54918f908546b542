// Words of the pages of acts.
import type { ActKind } from '../../../domain/act.ts'
import type { Half } from '../../../domain/contract.ts'
import { type Day, dottedDay } from '../../../domain/days.ts'
import { formatMoney, type Kopecks } from '../../../domain/money.ts'
import { counted, countedNouns, formatDay, longDay, plural } from '../../../ui/text.ts'
import { halfWords } from '../../../web/contractWords.ts'

const conclusions = (count: number): string => counted(count, countedNouns.conclusion)
const acts = (count: number): string => counted(count, ['акт', 'акта', 'актов'])

export const listWords = {
  title: 'Акты',
  lead: 'Принятые заключения складываются в акты, подписанные акты идут на оплату.',
  counters: 'Принятая работа и акты',
  loose: (n: number) => `${plural(n, ['заключение', 'заключения', 'заключений'])} без акта`,
  unpriced: 'без цены',
  homeless: 'без договора',
  draft: 'на подписи',
  signed: 'к оплате',
  paid: 'оплачены',
  caption: 'Акты',
  makeAll: 'Составить акты кампании',
  person: 'Исполнитель',
  number: 'Акт',
  contract: 'Договор',
  items: 'Заключений',
  sum: 'Начислено',
  payable: 'К выплате',
  incomeTax: 'НДФЛ',
  contributions: 'Взносы',
  state: 'Состояние',
  signedOn: (on: Day) => `подписан ${formatDay(on)}`,
  paidOn: (on: Day) => `оплачен ${formatDay(on)}`,
  from: (on: Day) => `от ${formatDay(on)}`,
  sheet: (number: string) => `ведомость № ${number}`,
  search: 'Фамилия, № акта или договора',
  status: 'Состояние',
  campaign: 'Кампания',
  campaignOf: (it: { schoolYear: string; half: Half }) => `${it.schoolYear}, ${halfWords[it.half]}`,
  any: 'Любое',
  anyShe: 'Любая',
  shown: (shown: number, count: string) => `Показано ${shown} из ${count}`,
  moreThan: (count: string) => `более ${count}`,
  emptyTitle: 'Актов пока нет',
  empty: 'Акт составляют из принятых заключений: по одному договору или сразу по всей кампании.',
  nothingTitle: 'Ничего не найдено',
  nothing: 'Измените отбор или сбросьте его.',
  reset: 'Сбросить отбор',
} as const

export const looseWords = {
  title: 'Принято, но не в акте',
  lead: 'Каждое принятое заключение оплачивается один раз: здесь те, которых ещё нет ни в одном акте.',
  back: 'Акты',
  caption: 'По договорам',
  person: 'Исполнитель',
  contract: 'Договор',
  noContract: 'договора нет',
  until: (on: Day) => `до ${formatDay(on)}`,
  items: 'Заключений',
  unpriced: (n: number) => `без цены: ${n}`,
  days: 'Приняты',
  sum: 'На сумму',
  make: 'Составить акт',
  makeFor: (name: string) => `Составить акт: ${name}`,
  all: 'все',
  search: 'Фамилия',
  only: 'Показать',
  price: 'Проставить цены',
  priceHow:
    'Цены берутся из прейскуранта на день приёмки, в том числе новые. Заключения без договора получают договор, который действует в день приёмки или сдачи. Составленные акты не меняются.',
  priced: (it: { priced: number; housed: number }) =>
    it.priced + it.housed === 0
      ? 'Менять нечего: цен и договоров для этих заключений пока нет.'
      : `Цены проставлены: ${conclusions(it.priced)}. Нашёлся договор: ${conclusions(it.housed)}.`,
  homelessHow:
    'У заключений без договора исполнитель не состоял в договоре ни в день приёмки, ни в день сдачи. Зарегистрируйте или внесите договор и нажмите «Проставить цены».',
  emptyTitle: 'Всё принятое уже в актах',
  empty: 'Заключения появятся здесь, как только их примут.',
} as const

export const actWords = {
  title: (number: string) => `Акт № ${number}`,
  caption: (kind: ActKind, madeOn: Day) =>
    `${kind === 'half_year' ? 'Акт за полугодие' : 'Промежуточный акт'} от ${longDay(madeOn)}`,
  facts: 'Расчёт',
  person: 'Исполнитель',
  contract: 'Договор',
  contractOf: (number: string | null, madeOn: Day | null) =>
    `№ ${number ?? 'без номера'}${madeOn ? ` от ${formatDay(madeOn)}` : ''}`,
  taxStatus: 'Налоговый статус',
  days: 'Период',
  items: 'Заключений',
  sum: 'Начислено',
  inWords: 'Прописью',
  incomeBefore: 'Начислено раньше в этом году',
  incomeTax: 'НДФЛ',
  payable: 'К выплате',
  contributions: 'Взносы за счёт учреждения',
  status: 'Состояние',
  signedOn: 'Подписан',
  paidOn: 'Оплачен',
  cancelReason: 'Причина отмены',
  sheet: 'Ведомость',
  replaces: 'Составлен взамен',
  replacedBy: 'Взамен составлен',
  lines: 'Состав акта',
  linesCancelled: 'Акт отменён, его заключения снова можно включить в акт.',
  teacher: 'Аттестуемый',
  caseNumber: (number: string) => `дело ${number}`,
  work: 'Вид работы',
  workOf: (category: string, form: string) => `Итоговое заключение, ${category}, ${form} форма`,
  acceptedOn: 'Принято',
  price: 'Цена, руб.',
  noPrice: 'нет',
  papers: 'Документы',
  paperLater: 'Документ готовится. Обновите страницу через минуту.',
  paperAnew: 'Сформировать заново',
  paperMade: 'Документ сформирован.',
  scan: 'Скан подписанного акта',
  scanHint: 'PDF, JPG или PNG',
  scanUpload: 'Загрузить скан',
  scanKept: 'Скан загружен.',
  noScan: 'Выберите файл скана',
  scanTooLarge: 'Файл больше 20 МБ. Сожмите его или отсканируйте с меньшим разрешением',
  download: 'Скачать',
  sign: 'Отметить подпись',
  signTitle: 'Подпись исполнителя',
  signDay: 'Дата подписи',
  signed: (number: string) => `Акт № ${number} подписан. Его можно включить в ведомость.`,
  cancelTitle: 'Отменить акт',
  cancelHow:
    'Заключения вернутся в «Принято, но не в акте», новый акт будет отмечен как составленный взамен этого.',
  cancelReasonLabel: 'Причина',
  cancel: 'Отменить акт',
  cancelConfirm: 'Отменить акт?',
  cancelled: (number: string) => `Акт № ${number} отменён.`,
  payTitle: 'Оплата этого акта',
  payDay: 'Дата оплаты',
  pay: 'Оплачено',
  payHow: 'Обычно акты оплачивают ведомостью. Здесь отмечают отдельный платёж.',
  paid: (number: string) => `Акт № ${number} отмечен оплаченным, исполнителю отправлено письмо.`,
  unpayTitle: 'Снять отметку об оплате',
  unpayHow:
    'Акт выйдет из ведомости и снова будет ждать оплаты. Запись о первой отметке останется в истории.',
  unpay: 'Снять отметку',
  unpaid: (number: string) => `Отметка об оплате акта № ${number} снята.`,
  made: (number: string) => `Акт № ${number} составлен, исполнителю отправлено письмо.`,
} as const

export const newWords = {
  title: 'Новый акт',
  lines: 'Войдут в акт',
  nothing: 'Принятых заключений, которых нет в актах, по этому договору нет.',
  kind: 'Вид акта',
  kinds: {
    half_year: 'За полугодие',
    interim: 'Промежуточный',
  } satisfies Record<ActKind, string> as Record<ActKind, string>,
  madeOn: 'Дата акта',
  make: 'Составить акт',
  cancel: 'Отменить',
  noPrices: (count: number) =>
    `Без цены: ${conclusions(count)}. Сначала укажите цену в разделе «Расценки и ставки».`,
  total: 'Итого',
  beforeWork: (on: Day) => `Последнее заключение принято ${dottedDay(on)}: акт не может быть раньше`,
  inFuture: 'Этот день ещё не наступил',
  limit: (left: Kopecks) => `До предела договора остаётся ${formatMoney(left)}`,
} as const

export const runWords = {
  title: 'Акты кампании',
  lead: 'По каждому договору кампании, где есть принятые заключения без акта, составится один акт. Исполнители получат письма.',
  start: 'Составить акты',
  working: 'Составляем акты',
  done: 'Акты составлены',
  failed: 'Составление прервалось',
  failedHow: 'Составленные акты сохранены. Начните ещё раз: повторно они не составятся.',
  progress: (done: number, total: number) => `${done} из ${total} договоров`,
  result: (made: number, refused: number) =>
    `Составлено: ${acts(made)}.${refused > 0 ? ` Не составлено: ${counted(refused, ['договор', 'договора', 'договоров'])}.` : ''}`,
  refused: 'Не составлены',
  reason: 'Причина и что делать',
  toList: 'К списку актов',
  unsignedNow: 'Показать акты на подписи',
} as const

export const ownWords = {
  title: 'Акты и оплата',
  empty: 'Актов пока нет. Акт появится здесь, когда Центр составит его по вашим принятым заключениям.',
  number: 'Акт',
  items: 'Заключений',
  sum: 'Начислено',
  incomeTax: 'НДФЛ',
  payable: 'К выплате',
  state: 'Состояние',
  draft: 'Приезжайте в Центр и подпишите',
  signed: 'Передан на оплату',
  paid: (on: Day) => `Оплачен ${formatDay(on)}`,
  accepted: (count: number) => `Принято и пока не в акте: ${conclusions(count)}.`,
} as const

export const formWords = {
  stale: 'Обновите страницу и повторите',
  noKind: 'Выберите вид акта',
  noMadeOn: 'Укажите дату акта',
  noCampaign: 'Выберите кампанию',
  noSignedOn: 'Укажите дату подписи',
  noPaidOn: 'Укажите дату оплаты',
  noReason: 'Укажите причину',
} as const

export const exportWords = {
  what: 'Акты',
  sheet: 'Акты',
  file: (today: Day) => `Акты ${dottedDay(today)}.xlsx`,
  looseWhat: 'Принято, но не в акте',
  looseFile: (today: Day) => `Принято, но не в акте ${dottedDay(today)}.xlsx`,
  columns: {
    number: '№ акта',
    madeOn: 'Дата акта',
    person: 'ФИО',
    contract: '№ договора',
    kind: 'Вид',
    from: 'Период с',
    to: 'Период по',
    items: 'Кол-во',
    sum: 'Начислено, руб.',
    incomeTax: 'НДФЛ, руб.',
    payable: 'К выплате, руб.',
    contributions: 'Взносы, руб.',
    state: 'Состояние',
    signedOn: 'Подписан',
    paidOn: 'Оплачен',
    sheet: '№ ведомости',
    unpriced: 'Без цены',
  },
} as const
