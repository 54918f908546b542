// Every Russian text of dismissals.
import type { AssignmentStatus } from '../../../domain/assignment.ts'
import type { Day } from '../../../domain/days.ts'
import type {
  DismissalKind,
  DismissalStatus,
  FateChoice,
  LeavingFault,
  SettlementWay,
} from '../../../domain/dismissal.ts'
import { formatMoney, type Kopecks } from '../../../domain/money.ts'
import type { Tone } from '../../../ui/status.tsx'
import { counted, countedNouns, type Forms, formatDay, longDay, plural } from '../../../ui/text.ts'
import { dismissalKindWords } from '../../../web/contractWords.ts'

export * from './mails.ts'

const assignments: Forms = ['назначение', 'назначения', 'назначений']

export const statusTones: Record<DismissalStatus, Tone> = { told: 'red', settled: 'green', withdrawn: 'grey' }

export const ownWords = {
  title: 'Сообщить об увольнении',
  crumb: 'Договор',
  lead: 'Если вы прекращаете работу по договору, даже на время ради перерасчёта пенсии, сообщите об этом Центру.',
  none: 'Действующего договора у вас нет, поэтому сообщать об увольнении не нужно.',
  nextTitle: 'Что будет дальше',
  next: [
    'Новые дела вам назначать не будут.',
    'Центр ответит в течение одного рабочего дня: оплатит сделанное по факту или расторгнет договор. Сделанное оплачивается в обоих случаях.',
    'Дела, к которым вы не приступили, передадут другим специалистам. По начатым Центр решит отдельно.',
    'По принятым заключениям составят промежуточный акт, договор прекратится соглашением, его нужно будет подписать.',
    'О решении придёт письмо. Пока Центр не решил, сообщение можно отозвать.',
  ],
  contract: 'Договор',
  contractIs: (number: string, from: Day, to: Day) =>
    `№ ${number}, действует с ${formatDay(from)} по ${formatDay(to)}`,
  leavesOn: 'Последний день работы',
  leavesHint: 'День, после которого вы не работаете по договору. Например, 15.11.2026',
  kind: 'Увольнение',
  kinds: {
    permanent: 'Постоянное',
    temporary_pension: 'Временное, для перерасчёта пенсии',
    other: 'Другое',
  } satisfies Record<DismissalKind, string>,
  returnsOn: 'Когда планируете вернуться',
  returnsHint: 'Обязательно для временного увольнения. Например, 20.12.2026',
  comment: 'Комментарий',
  lateReason: 'Почему сообщаете позже',
  lateHint: 'Заполните, если последний день был больше трёх дней назад.',
  sure: 'Сообщаю Центру, последствия понимаю',
  submit: 'Сообщить Центру',
  toContract: 'Вернуться к договору',
  told: 'Вы сообщили об увольнении. Центр ответит в течение одного рабочего дня.',
  toldTitle: 'Центр рассматривает ваше сообщение',
  toldAt: 'Сообщили',
  withdraw: 'Отозвать сообщение',
  withdrawConfirm: 'Отозвать сообщение об увольнении? Договор продолжит действовать.',
  withdrawHow: 'Если вы передумали, отзовите сообщение: договор продолжит действовать, дела останутся у вас.',
  withdrawn: 'Сообщение отозвано. Договор продолжает действовать.',
  settledTitle: 'Центр принял решение',
  settled: {
    pay: 'Центр решил оплатить сделанное по факту, договор прекращается соглашением.',
    terminate: 'Центр решил расторгнуть договор. Принятые заключения оплачиваются.',
  } satisfies Record<SettlementWay, string>,
  lastDay: 'Последний день договора',
  comeBack: (day: Day) =>
    `Вы собирались вернуться ${longDay(day)} Когда вернётесь, сообщите Центру: он оформит новый договор по прежним данным.`,
} as const

export const formWords = {
  noDay: 'Укажите последний день работы',
  noKind: 'Выберите вид увольнения',
  notSure: 'Подтвердите, что сообщаете Центру и понимаете последствия',
  stale: 'Страница устарела. Откройте её заново',
  noWay: 'Выберите, как рассчитаться',
  noFate: 'Выберите, оставить дело или снять',
  tooLateToKeep: 'Последний день уже прошёл: оставить эту работу нельзя',
} as const

/** At which field each fault stands, and what it says. */
export const faultWords: Record<LeavingFault, { field: string; says: string }> = {
  beforeStart: { field: 'leavesOn', says: 'Этот день раньше начала договора. Проверьте дату' },
  needsReason: {
    field: 'lateReason',
    says: 'Последний день был больше трёх дней назад. Напишите, почему сообщаете позже',
  },
  needsReturn: { field: 'returnsOn', says: 'Укажите, когда планируете вернуться' },
  returnsBefore: { field: 'returnsOn', says: 'День возвращения должен быть позже последнего дня работы' },
}

export const listWords = {
  title: 'Увольнения',
  lead: 'Специалисты, которые сообщили, что прекращают работу. Ответить нужно в течение одного рабочего дня.',
  counters: 'Сообщения по состоянию',
  counter: {
    told: (n: number) => plural(n, ['ждёт решения', 'ждут решения', 'ждут решения']),
    settled: (n: number) => plural(n, ['решено', 'решены', 'решено']),
    withdrawn: (n: number) => plural(n, ['отозвано', 'отозваны', 'отозвано']),
  } satisfies Record<DismissalStatus, (n: number) => string>,
  captions: {
    told: 'Ждут решения',
    settled: 'Решённые',
    withdrawn: 'Отозванные',
  } satisfies Record<DismissalStatus, string>,
  search: 'Фамилия или номер договора',
  person: 'Специалист',
  kind: 'Увольнение',
  leavesOn: 'Последний день',
  returnsOn: 'Возвращение',
  toldAt: 'Сообщил(а)',
  contract: 'Договор',
  state: 'Состояние',
  municipality: 'Муниципалитет',
  way: 'Решение',
  settledAt: 'Решено',
  action: 'Действие',
  decide: 'Решить',
  open: 'Открыть',
  decideOf: (name: string) => `Решить: ${name}`,
  openOf: (name: string) => `Открыть: ${name}`,
  comesBack: (day: Day) => `возвращение ${formatDay(day)}`,
  answerBy: (left: string) => `ответить: ${left}`,
  shown: (rows: number, all: string) => `Показаны ${rows} из\u00a0${all}`,
  moreThan: (count: string) => `более ${count}`,
  empty: {
    told: 'Никто не сообщал об увольнении.',
    settled: 'Решений пока нет.',
    withdrawn: 'Отозванных сообщений нет.',
  } satisfies Record<DismissalStatus, string>,
  nothingTitle: 'Ничего не найдено',
  nothing: 'Проверьте фамилию или номер договора либо сбросьте отбор.',
  reset: 'Сбросить отбор',
  sheet: 'Увольнения',
  exported: 'увольнения',
  file: (day: Day) => `Увольнения ${formatDay(day)}.xlsx`,
} as const

export const cardWords = {
  caption: 'Увольнение',
  facts: 'Что сообщил специалист',
  person: 'Специалист',
  municipality: 'Муниципалитет',
  contract: 'Договор',
  contractIs: (number: string, on: string) => (on ? `№ ${number} от ${on}` : `№ ${number}`),
  kind: 'Увольнение',
  leavesOn: 'Последний день',
  returnsOn: 'Планирует вернуться',
  comment: 'Комментарий',
  lateReason: 'Почему сообщил позже',
  toldAt: 'Сообщил(а)',
  answerBy: 'Ответить до',
  decision: 'Решение',
  decidedTerm: 'Решил(а)',
  decidedBy: (at: string, by: string) => [at, by].filter(Boolean).join(', '),
  act: 'Акт',
  actIs: (number: string, on: string, sum: string, payable: string) =>
    `№ ${number} от ${on}: ${sum}, к выплате ${payable}`,
  noAct: 'не составлялся: неоплаченной работы не было',
  agreement: 'Соглашение о расторжении',
  agreementSoon: 'готовится; если файла нет и через несколько минут, проверьте реквизиты заказчика',
  workTitle: 'Дела специалиста',
  noWork: 'Незавершённых дел у специалиста нет.',
  backTitle: 'Вернутся в очередь на назначение',
  backHow: (count: number) =>
    `${counted(count, assignments)} ${plural(count, ['вернётся', 'вернутся', 'вернётся'])} в очередь: к этой работе специалист не приступил.`,
  decideTitle: 'Начатая работа: решите по каждому делу',
  teacher: 'Педагог',
  due: 'Срок',
  state: 'Состояние',
  states: {
    proposed: 'предложено',
    accepted: 'принято',
    working: 'в работе',
    done: 'заключение сдано',
    accepted_by_center: 'заключение принято',
    declined: 'отказ',
    revoked: 'снято',
  } satisfies Record<AssignmentStatus, string>,
  fate: (name: string) => `Дело: ${name}`,
  fates: {
    keep: 'Оставить до последнего дня',
    off: 'Снять и назначить другого',
  } satisfies Record<FateChoice, string>,
  keepDone: 'Оставить: проверить сданное заключение',
  payTitle: 'Что будет оплачено',
  unpaid: (items: number, sum: Kopecks) =>
    `Принято и не вошло в акты: ${counted(items, countedNouns.conclusion)}, ${formatMoney(sum)} Будет составлен промежуточный акт.`,
  nothingUnpaid: 'Принятых заключений, которых нет в актах, не осталось. Акт не составляется.',
  unpriced: (count: number) =>
    `Без цены: ${counted(count, countedNouns.conclusion)}. Сначала укажите цену в разделе «Расценки и ставки».`,
  followsTitle: 'Что произойдёт сразу',
  follows: (leavesOn: Day, { hasAct, needsSfr }: { hasAct: boolean; needsSfr: boolean }) => [
    `Договор прекратится, последний день ${formatDay(leavesOn)}.`,
    'Неначатые дела вернутся в очередь, по начатым выполнится ваше решение.',
    hasAct
      ? 'Составятся промежуточный акт и соглашение о расторжении.'
      : 'Составится соглашение о расторжении.',
    needsSfr
      ? 'Появится задача сообщить СФР об окончании договора.'
      : 'Уведомлять СФР не нужно: специалист платит взносы сам.',
    'Специалист получит письмо с решением.',
  ],
  wayTitle: 'Как рассчитаться',
  ways: {
    pay: 'Оплатить по факту',
    terminate: 'Расторгнуть',
  } satisfies Record<SettlementWay, string>,
  wayHints: {
    pay: 'Принятая работа оплачивается по акту, договор прекращается соглашением после оплаты.',
    terminate: 'Договор расторгается до завершения услуг. Принятая работа оплачивается по акту.',
  } satisfies Record<SettlementWay, string>,
  settle: 'Решить',
  settleConfirm: 'Прекратить договор и выполнить всё перечисленное? Отменить это решение нельзя.',
  settled: (back: number, off: number) =>
    `Решение принято. Назначений возвращено в очередь: ${back}, снято: ${off}.`,
  takenBack: 'Специалист увольняется',
  takenOff: 'Специалист увольняется, Центр передаёт дело другому',
  terminated: (way: SettlementWay, kind: DismissalKind) =>
    `Увольнение (${dismissalKindWords[kind]}): ${way === 'pay' ? 'оплата по факту' : 'расторжение'}`,
  returnTitle: 'Возвращение',
  returnHow: 'Новый договор составится в текущей кампании по данным из личного кабинета специалиста.',
  comeBack: 'Вернулся(лась): новый договор',
  cameBack: 'Новый договор составлен.',
  nextContract: 'Новый договор составлен',
  openContract: 'Открыть договор',
  noCampaign: 'На сегодня нет кампании договоров. Откройте её в разделе «Договоры».',
} as const
