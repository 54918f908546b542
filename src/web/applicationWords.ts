// Words of applications that several features say: states, whose turn, why a category is not possible yet.
import type { Objected } from '../domain/eligibility.ts'
import type { ApplicationStatus, RefuseGround, Turn } from '../domain/review.ts'
import type { TermName, TrafficLight } from '../domain/terms.ts'
import type { Tone } from '../ui/status.tsx'
import { formatDay } from '../ui/text.ts'

export const applicationStatusWords: Record<ApplicationStatus, string> = {
  draft: 'Черновик',
  submitted: 'Подано, ждёт регистрации',
  returned: 'Возвращено на доработку',
  registered: 'Зарегистрировано',
  under_review: 'Рассматривается',
  accepted: 'Принято, назначен срок аттестации',
  rejected_formal: 'Отказано в рассмотрении',
  withdrawn: 'Отозвано',
  expired: 'Срок доработки истёк',
}
export const applicationStatusTones: Record<ApplicationStatus, Tone> = {
  draft: 'grey',
  submitted: 'blue',
  returned: 'orange',
  registered: 'blue',
  under_review: 'blue',
  accepted: 'green',
  rejected_formal: 'red',
  withdrawn: 'grey',
  expired: 'grey',
}
export const turnWords: Record<Turn, string> = {
  teacher: 'педагога',
  center: 'Центра',
  nobody: 'ничья: заявление решено',
}
export const lightTones: Record<TrafficLight, Tone> = {
  green: 'green',
  yellow: 'yellow',
  red: 'red',
  black: 'black',
}

/** Why exactly this day: said beside every date of the law. */
export const termWords: Record<TermName, (from: string) => string> = {
  review: (from) => `30 календарных дней со дня, следующего за получением заявления (${from})`,
  attestation: (from) => `60 календарных дней от начала аттестации (${from})`,
  whole: (from) => `30 + 60 = 90 календарных дней со дня получения заявления (${from})`,
  additions: (from) => `5 рабочих дней до заседания (${from})`,
  registration: (from) => `следующий рабочий день после поступления (${from})`,
}

export const groundWords: Record<RefuseGround, string> = {
  'E-05': 'Нет действующей высшей категории, а она нужна для заявленной',
  'E-06': 'На категорию «педагог-методист» не аттестуют методистов и старших методистов',
  'E-07': 'Не прошёл год со дня отказа в этой же категории',
  otherCommission: 'Заявление относится к компетенции другой аттестационной комиссии',
}

export function eligibilityWords({ rule, from, number }: Objected): string {
  const day = from ? formatDay(from) : ''
  const its = number ? ` № ${number}` : ''
  switch (rule) {
    case 'outsideNomenclature':
      return 'По этой должности категорию не устанавливают: её нет в номенклатуре педагогических работников. Проверьте должность.'
    case 'needsEarlierCategory':
      return 'На высшую категорию подают те, у кого есть или была первая или высшая категория по любой должности. Подайте заявление на первую.'
    case 'needsHighestInForce':
      return 'На эту категорию подают те, у кого действует высшая категория. Если она у вас есть, укажите её в сведениях о категории.'
    case 'methodistByPosition':
      return 'Методисты и старшие методисты не подают на категорию «педагог-методист»: эта работа входит в их обязанности. Выберите другую категорию.'
    case 'yearAfterRefusal':
      return `После отказа в этой категории должен пройти год. Подать заявление можно с ${day}.`
    case 'sameRunning':
      return `Заявление${its} по этой должности на эту категорию уже рассматривается. Откройте его.`
    case 'otherRunning':
      return `По этой должности уже рассматривается заявление${its}: одновременно просить первую и высшую категорию нельзя.`
    case 'twoYearsAfterFirst':
      return `По прежнему порядку между первой и высшей категорией должно пройти два года. Подать можно с ${day}.`
    case 'holdsItWithoutTerm':
      return 'Эта категория у вас уже есть и действует бессрочно. Подавать на неё снова обычно незачем.'
    case 'holdsItStill':
      return `Эта категория у вас ещё действует. Обычно подают за три месяца до конца срока: с ${day}.`
  }
}
