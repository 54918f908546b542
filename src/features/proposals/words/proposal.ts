// A proposal: its figures, its list, what may be done with it.
import type { LackReason } from '../../../domain/proposal/lacking.ts'
import { counted, countedNouns, grouped, plural } from '../../../ui/text.ts'
import type { Shown } from '../queries/places.ts'
import type { Spread } from '../result.ts'
import { placeForms } from './periods.ts'
import { unfitWords } from './place.ts'

const pairs = ['пара', 'пары', 'пар'] as const
const wishes = ['пожелание', 'пожелания', 'пожеланий'] as const
const assignments = ['назначение', 'назначения', 'назначений'] as const

export const proposalWords = {
  caption: 'Предложение распределения',
  title: (period: string) => `Распределение: ${period}`,
  working: 'Распределение рассчитывается',
  progress: (done: number, total: number) =>
    total === 0 ? 'Собираем сведения…' : `Занято мест: ${grouped(done)} из ${grouped(total)}`,
  mayLeave: 'Страницу можно закрыть: предложение останется в списке периода.',
  failed: 'Расчёт не удался. Рассчитайте распределение заново.',
  failedTitle: 'Предложение не рассчитано',
  discarded: 'Предложение отклонено: по нему никто не назначен.',
  notYet: 'Пока это только предложение: никто не назначен и писем никто не получил.',
  pending: (count: number) =>
    `Есть ${counted(count, wishes)}, которых предложение ещё не учитывает. Пересчитайте его: изменится как можно меньше пар.`,
  again: 'Пересчитать',
  otherWeights: 'Изменить веса',
  accepted: (assigned: number, when: string, by: string) =>
    `Принято ${when}${by ? `, ${by}` : ''}: ${counted(assigned, assignments)}. Специалисты и координаторы получили письма.`,
  acceptedRefused: (count: number) =>
    `${counted(count, pairs)} за это время стали невозможны и не назначены: они показаны в списке с причиной.`,
  acceptedTakenOff: (count: number) => `Снято прежних назначений: ${count}.`,
  rest: 'Занять оставшиеся места',
  counters: 'Итоги',
  figure: {
    all: (count: number) => plural(count, ['место', 'места', 'мест']),
    filled: 'занято',
    lacking: (count: number) =>
      plural(count, ['место без специалиста', 'места без специалиста', 'мест без специалиста']),
    fit: 'средняя пригодность',
    trips: (count: number) => plural(count, ['поездка', 'поездки', 'поездок']),
    km: 'км в одну сторону',
    changed: (count: number) => plural(count, ['пара изменена', 'пары изменены', 'пар изменено']),
    warned: 'обратить внимание',
    required: 'закреплено',
    refused: 'не назначено',
  },
  lackingTitle: 'Почему остались места без специалиста',
  because: (count: number, text: string) => `${counted(count, placeForms)}: ${text}`,
  unmetTitle: 'Закреплённые пары, которые стали невозможны',
  loads: 'Нагрузка специалистов до и после',
  specialist: 'Специалист',
  before: 'уже есть',
  added: 'добавится',
  loadNote: (most: number) => `предел ${most}`,
  loadsShown: (shown: number, all: number) =>
    shown < all ? `Показаны ${shown} самых загруженных из ${all}.` : '',
  spread: (before: Spread, after: Spread) =>
    `Было в среднем ${decimal(before.mean)} на специалиста (от ${before.least} до ${before.most}), станет ${decimal(after.mean)} (от ${after.least} до ${after.most}).`,
  comparison: 'Сравнение с прежним предложением',
  compared: {
    filled: 'Занято мест',
    fit: 'Средняя пригодность',
    trips: 'Поездок',
    km: 'Километров',
    changed: 'Изменено пар',
  },
  was: (before: number, now: number) =>
    before === now ? `${grouped(now)}, как и было` : `${grouped(now)}, было ${grouped(before)}`,
  takeOff: (count: number) =>
    `Чтобы занять свободные места, будет снято прежних назначений: ${count}. К ним ещё никто не приступил.`,
  made: 'Как рассчитано',
  weightOf: (label: string, value: number) => `${label}: ${value}`,
  seed: (seed: number) => `Номер жребия: ${seed}`,
  seconds: (seconds: number) =>
    `Рассчитано за ${seconds < 0.1 ? 'десятую долю секунды' : `${decimal(seconds)} с`}`,
  possible: (count: number) => `Возможных пар: ${grouped(count)}`,
  list: 'Места',
  teacher: 'Педагог',
  who: 'Специалист',
  why: 'Почему',
  action: 'Действие',
  empty: 'Здесь ничего нет',
  emptyHow: 'Измените отбор.',
  reset: 'Показать все места',
  find: { shown: 'Показать', specialist: 'Специалист', municipality: 'Муниципалитет', any: 'Любой' },
  select: (teacher: string) => `Выбрать: ${teacher}`,
  acceptAll: 'Принять всё',
  acceptAllConfirm: (count: number) =>
    `Назначить всё: ${counted(count, assignments)}? Специалисты получат письма.`,
  acceptChosen: 'Принять отмеченные',
  acceptHint:
    'Каждая пара ещё раз проверяется. После принятия предложение закрывается, оставшиеся места рассчитывают заново.',
  discard: 'Отклонить предложение',
  discardConfirm: 'Отклонить предложение? Никто не назначен, его можно рассчитать заново.',
  discardedNow: 'Предложение отклонено.',
  acceptedNow: (assigned: number, refused: number) =>
    assigned === 0
      ? 'Ничего не назначено.'
      : `Назначено: ${counted(assigned, assignments)}.${refused > 0 ? ` Стало невозможно: ${counted(refused, pairs)}.` : ''}`,
  already: 'Это предложение уже принято.',
  chooseSomething: 'Отметьте места, которые принимаете.',
  exportWhat: 'Предложение распределения',
  file: (period: string) => `Распределение, ${period}`,
} as const

const decimal = (value: number): string => value.toLocaleString('ru-RU')

export const shownWords: Record<Shown, string> = {
  all: 'все места',
  lacking: 'без специалиста',
  changed: 'изменённые',
  warned: 'обратить внимание',
  required: 'закреплённые',
  refused: 'не назначенные',
}

export const acceptWords = {
  takenOff: 'перераспределение дел периода',
} as const

/** Why places stay empty, as it stands after how many they are. */
export function lackSentence(it: LackReason, nameOf: (id: string) => string): string {
  if (it.why === 'localsOnly')
    return `Свободны только специалисты муниципалитета самого педагога (${it.people}), а больше их на деле быть не может. Число таких специалистов задаёт настройка.`
  if (it.why === 'fewFit') {
    const fit =
      it.fit === 0 ? 'не подходит никто' : `подходит только ${counted(it.fit, countedNouns.specialist)}`
    const stopped = it.stopped.map(({ reason, count }) => `${unfitWords[reason]} — ${grouped(count)}`)
    return `${fit}. Остальные: ${stopped.join('; ')}.`
  }
  const names = it.specialistIds.map(nameOf).filter(Boolean).join(', ')
  const more = it.people > it.specialistIds.length ? ` и ещё ${it.people - it.specialistIds.length}` : ''
  return `подходит ${counted(it.people, countedNouns.specialist)} (${names}${more}), у них ${counted(it.room, ['свободное место', 'свободных места', 'свободных мест'])}, а нужно ${it.places} (${counted(it.cases, countedNouns.case)}). Увеличьте им нагрузку или пригласите ещё специалистов.`
}
