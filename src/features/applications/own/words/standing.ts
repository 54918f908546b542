// Where an application stands, in the words of its teacher: steps, whose turn, what comes next.
import type { Day } from '../../../../domain/days.ts'
import { type JourneyStep, type Standing, turnOnTheWay, type WayTurn } from '../../../../domain/review.ts'
import type { Stage } from '../../../../domain/stages.ts'
import type { Tone } from '../../../../ui/status.tsx'
import { longDay } from '../../../../ui/text.ts'
import { applicationStatusTones, applicationStatusWords } from '../../../../web/applicationWords.ts'
import type { OwnApplication, OwnCase } from '../queries.ts'

export const stepWords: Record<JourneyStep, string> = {
  submitted: 'Подано',
  registered: 'Зарегистрировано',
  reviewed: 'Рассматривается',
  scheduled: 'В графике',
  analysed: 'Анализ',
  concluded: 'Заключение',
  decided: 'Решение',
}

export const wayTurnWords: Record<WayTurn, string> = {
  teacher: 'Ваша очередь',
  center: 'Очередь Центра',
  specialists: 'Очередь специалистов',
  commission: 'Очередь аттестационной комиссии',
  nobody: 'Делать ничего не нужно',
}

const caseStates: Record<Stage, string> = {
  scheduled: 'Принято, стоит в графике',
  assigning: 'Принято, специалисты назначены',
  in_analysis: 'Идёт анализ деятельности',
  conclusion_ready: 'Заключение проверяет Центр',
  conclusion_returned: 'Специалисты уточняют заключение',
  conclusion_accepted: 'Заключение готово, ждёт решения комиссии',
  closed_withdrawn: 'Отозвано',
}

/** The state in a few words, with its colour. */
export function stateOf(it: OwnApplication): { text: string; tone: Tone } {
  if (it.decision)
    return it.decision.outcome === 'given'
      ? { text: 'Категория установлена', tone: 'green' }
      : { text: 'В категории отказано', tone: 'red' }
  if (it.status === 'accepted' && it.stage)
    return { text: caseStates[it.stage], tone: it.stage === 'closed_withdrawn' ? 'grey' : 'green' }
  return { text: applicationStatusWords[it.status], tone: applicationStatusTones[it.status] }
}

export const turnOf = (it: Standing): string => wayTurnWords[turnOnTheWay(it)]

export interface NextDays {
  today: Day
  /** D-06, D-01. */
  registration: Day
  review: Day
}

/** What happens next, in one or two sentences. */
export function nextOf(it: OwnApplication, days: NextDays): string {
  if (it.decision)
    return it.decision.outcome === 'given'
      ? `Комиссия установила категорию ${longDay(it.decision.on)} Решение действует с этого дня.`
      : `Комиссия отказала в категории ${longDay(it.decision.on)} Подать заявление на эту же категорию можно через год.`
  switch (it.status) {
    case 'submitted':
      return days.today > days.registration
        ? `Центр должен был зарегистрировать заявление до ${longDay(days.registration)} Если номера ещё нет, позвоните в Центр.`
        : `Центр проверит и зарегистрирует заявление до ${longDay(days.registration)} Номер появится здесь и придёт письмом.`
    case 'returned':
      return it.mendUntil
        ? `Исправьте заявление и отправьте снова до ${longDay(it.mendUntil)} включительно. Иначе оно закроется, и придётся подавать новое.`
        : 'Исправьте заявление и отправьте снова.'
    case 'registered':
    case 'under_review':
      return days.today > days.review
        ? `Срок рассмотрения прошёл ${longDay(days.review)} Центр видит задержку. Узнать причину можно по телефону Центра.`
        : `До ${longDay(days.review)} Центр назначит срок, форму и способ аттестации. Вы получите уведомление письмом и здесь.`
    case 'rejected_formal':
      return 'Рассмотрение закончено. Если основание отпадёт, подайте новое заявление.'
    case 'withdrawn':
      return 'Вы можете подать новое заявление в любой день.'
    case 'expired':
      return 'Срок доработки прошёл. Подайте новое заявление: всё, что вы писали, сохранено здесь для чтения.'
    default:
      return it.case && it.stage ? nextOfCase(it.stage, it.case, days.today) : ''
  }
}

function nextOfCase(stage: Stage, it: OwnCase, today: Day): string {
  const sitting = sittingOf(it, today)
  switch (stage) {
    case 'scheduled':
      return `Аттестация ${today < it.startsOn ? 'начнётся' : 'началась'} ${longDay(it.startsOn)} Центр подбирает специалистов, от вас ничего не требуется.`
    case 'assigning':
    case 'in_analysis':
    case 'conclusion_returned':
      return today > it.dueOn
        ? `Специалисты готовят заключение. Его срок прошёл ${longDay(it.dueOn)} Центр видит задержку. ${sitting}`
        : `Специалисты изучают материалы и готовят заключение до ${longDay(it.dueOn)} ${sitting}`
    case 'conclusion_ready':
      return `Центр проверяет заключение специалистов. ${sitting}`
    case 'conclusion_accepted':
      return it.sittingOn && today > it.sittingOn
        ? `Заключение готово. ${sitting}`
        : `Заключение готово. ${sitting} Вы вправе присутствовать; если не придёте, это не помешает решению.`
    case 'closed_withdrawn':
      return 'Вы можете подать новое заявление в любой день.'
  }
}

function sittingOf({ sittingOn }: OwnCase, today: Day): string {
  if (!sittingOn) return 'День заседания комиссии появится здесь, когда его назначат.'
  return today <= sittingOn
    ? `Заседание комиссии ${longDay(sittingOn)}`
    : `Заседание комиссии было ${longDay(sittingOn)} Решение появится здесь.`
}
