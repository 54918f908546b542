// Every Russian text of prices and rates.
import { type AttestationForm, attestationForms } from '../../domain/attestationForms.ts'
import { categoryWords, type WantedCategory } from '../../domain/categories.ts'
import { type Day, dottedDay } from '../../domain/days.ts'
import { formatMoney, type Kopecks } from '../../domain/money.ts'
import { type RateKind, type Step, shareText } from '../../domain/pay.ts'
import { formatDay } from '../../ui/text.ts'

export const formName = (form: AttestationForm): string =>
  (attestationForms.find(({ code }) => code === form)?.name ?? form).toLowerCase()

/** «Заключение: высшая категория, очная форма» — the line of the price list in a sentence. */
export const priceLine = (it: { category: WantedCategory | null; form: AttestationForm | null }): string => {
  const narrowed = [
    it.category && categoryWords[it.category].name.toLowerCase(),
    it.form && `${formName(it.form)} форма`,
  ].filter(Boolean)
  return narrowed.length > 0 ? `Заключение (${narrowed.join(', ')})` : 'Заключение'
}

/** «13 %, свыше 2 400 000 руб. 00 коп. — 15 %». */
export const stepsText = (kind: RateKind, steps: readonly Step[]): string =>
  kind === 'contractLimit'
    ? formatMoney(steps[0]?.from ?? 0)
    : steps
        .map(({ from, share }, i) =>
          i === 0 ? `${shareText(share)} %` : `свыше ${formatMoney(from)} — ${shareText(share)} %`,
        )
        .join(', ')

const term = (from: Day, to: Day | null): string =>
  to === null ? `с ${formatDay(from)}` : `${formatDay(from)} – ${formatDay(to)}`

export const ratesWords = {
  title: 'Расценки и ставки',
  lead: 'По ним считаются акты. Всё действует с указанного дня; составленные акты не пересчитываются.',
  prices: 'Прейскурант',
  pricesEmptyTitle: 'Цен пока нет',
  pricesEmpty:
    'Пока цена не указана, принятые заключения ждут её, и акт составить нельзя. Добавьте цену одного заключения.',
  addPrice: 'Добавить цену',
  addPriceTitle: 'Новая цена',
  addPriceLead:
    'Подходит самая точная строка: сначала по категории и форме, затем общая. Прежняя такая же строка закончится накануне.',
  work: 'Вид работы',
  category: 'Категория',
  form: 'Форма аттестации',
  any: 'любая',
  sum: 'Цена за одно заключение',
  sumShort: 'Цена, руб.',
  sumHint: 'В рублях, например 600 или 600,50',
  noSum: 'Укажите цену',
  zeroSum: 'Цена больше нуля',
  from: 'Действует с',
  fromHint: 'Накануне этого дня прежняя такая же строка перестанет действовать',
  noFrom: 'Укажите, с какого дня действует',
  notLater: (after: Day) =>
    `Такая же строка с ${dottedDay(after)} уже есть. Укажите более поздний день или уберите её.`,
  term: 'Действует',
  termOf: term,
  state: 'Состояние',
  current: 'действует',
  future: 'вступит в силу',
  past: 'прежняя',
  actions: 'Действия',
  endPrice: 'Прекратить',
  endOf: (line: string, from: Day) => `Прекратить: ${line}, с ${formatDay(from)}`,
  endTitle: 'Последний день цены',
  lastDay: 'Последний день действия',
  noLastDay: 'Укажите последний день',
  endsBefore: (from: Day) => `Не раньше ${dottedDay(from)}, когда цена начала действовать`,
  removePrice: 'Убрать',
  removeOf: (line: string, from: Day) => `Убрать: ${line}, с ${formatDay(from)}`,
  removeConfirm: 'Убрать строку прейскуранта? Прежняя такая же строка продолжит действовать.',
  removed: 'Строка убрана.',
  priced: (line: string, sum: Kopecks, from: Day) =>
    `${line}: ${formatMoney(sum)} с ${formatDay(from)}. Чтобы принятые раньше заключения получили цену, откройте «Акты» и нажмите «Проставить цены».`,
  ended: 'Цена прекращена.',
  usedWhat: 'цена',
  removedWhat: (line: string) => `${line}, строка убрана`,
  rates: {
    incomeTax: 'НДФЛ',
    contributions: 'Страховые взносы',
    contractLimit: 'Предельная сумма договора',
  } satisfies Record<RateKind, string> as Record<RateKind, string>,
  rateLeads: {
    incomeTax:
      'Удерживается из вознаграждения физического лица, считается с начала года в целых рублях. Самозанятые и предприниматели платят сами.',
    contributions: 'Начисляются сверх вознаграждения за счёт учреждения, из выплаты не удерживаются.',
    contractLimit: 'Сумма актов по одному договору не может её превысить. Предел договора можно изменить.',
  } satisfies Record<RateKind, string> as Record<RateKind, string>,
  unsure: 'Что не подтверждено',
  unsureLines: [
    'Шкала НДФЛ и тариф взносов взяты из общего порядка. Проверьте их перед первым актом.',
    'Предельная база взносов на 2026 год (2 979 000 руб.) не подтверждена.',
    'Предел договора 600 000 руб. взят из закупки у единственного поставщика; если у Центра другой порядок, исправьте его.',
    'Взносы на травматизм и профессиональный вычет не считаются.',
  ],
  size: 'Размер',
  shareStep: (n: number) => `Ступень ${n}: ставка, %`,
  fromStep: (n: number) => `Ступень ${n}: с какой суммы за год, руб.`,
  firstShare: 'Ставка с начала года, %',
  limit: 'Предельная сумма, руб.',
  stepsHint: 'Лишние строки оставьте пустыми.',
  noShare: 'Укажите ставку',
  noLimit: 'Укажите сумму',
  noStepSum: 'Укажите, с какой суммы действует ставка',
  stepOrder: 'Больше, чем в строке выше',
  addRate: 'Новая ставка',
  addRateTitle: (kind: string) => `${kind}: новая ставка`,
  editRate: 'Исправить',
  editOfRate: (kind: string, from: Day) => `Исправить: ${kind}, с ${formatDay(from)}`,
  editRateTitle: (kind: string, from: Day) => `${kind} с ${formatDay(from)}`,
  editRateLead:
    'Исправить можно, пока по ставке не составлен ни один акт. Потом добавьте новую с другого дня.',
  sameDay: (from: Day) => `С ${dottedDay(from)} ставка уже есть: исправьте её или укажите другой день`,
  rateSaved: (kind: string, from: Day) => `${kind}: ставка с ${formatDay(from)} сохранена.`,
  save: 'Сохранить',
  cancel: 'Отменить',
  stale: 'Обновите страницу и повторите',
  example: 'Пример расчёта',
  exampleLead: (count: string, price: string) => `${count} по ${price}, физическое лицо, первые в этом году`,
  exampleSupposed: 'Цены на сегодня нет, в примере она условная.',
  accrued: 'Начислено',
  incomeTax: 'НДФЛ',
  payable: 'К выплате',
  contributions: 'Взносы (за счёт учреждения)',
} as const
