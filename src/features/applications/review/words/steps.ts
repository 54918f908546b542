// Words of the steps: returning, refusing, accepting.

import type { Day } from '../../../../domain/days.ts'
import type { Method } from '../../../../domain/review.ts'
import type { Due } from '../../../../domain/terms.ts'
import { counted, countedNouns, formatDay, longDay, period } from '../../../../ui/text.ts'

export const returnWords = {
  title: 'Возврат на доработку',
  hint: (days: number, until: Day) =>
    `Педагог получит письмо и сможет исправить заявление за ${counted(days, countedNouns.day)}, до ${longDay(until)} Срок рассмотрения не останавливается.`,
  reason: 'Причина',
  noReady: 'Готовой причины нет, напишу сам(а)',
  text: 'Пояснение своими словами',
  textHint: 'Что именно не так и что сделать. Педагог прочитает это в письме.',
  missing: 'Выберите причину или напишите её своими словами',
  submit: 'Вернуть заявление',
  cancel: 'Вернуться к заявлению',
} as const

export const refusalWords = {
  title: 'Отказ в рассмотрении',
  hint: 'Закон разрешает отказать только по этим основаниям. В остальных случаях верните заявление на доработку.',
  ground: 'Основание',
  standing: 'подтверждается сведениями о педагоге',
  notStanding: 'сейчас не подтверждается, отказать нельзя',
  needsText: 'напишите, какая комиссия рассматривает такие заявления',
  text: 'Пояснение для педагога',
  textHint: 'Текст основания и что педагогу делать дальше.',
  noGround: 'Выберите основание',
  noText: 'Напишите пояснение: без него отказать нельзя',
  submit: 'Отказать в рассмотрении',
  cancel: 'Вернуться к заявлению',
} as const

const spans = { attestation: '60 дней на аттестацию', whole: '90 дней от заявления до решения' } as const

export const acceptWords = {
  title: 'Принять заявление',
  hint: 'Откроется дело, педагогу уйдёт уведомление о сроке, форме и способе аттестации.',
  reviewBy: (on: Day) => `Уведомить педагога нужно до ${longDay(on)} (30 дней со дня получения).`,
  reviewPast: (on: Day) => `Срок уведомления прошёл ${longDay(on)}: отправьте его сегодня.`,
  petitionTitle: 'Нет ходатайства работодателя',
  petition:
    'Для этой категории оно обязательно. Попросите руководителя подать его в системе или верните заявление.',
  period: 'Период графика',
  periodHint: (it: { startsOn: Day; endsOn: Day; conclusionDueOn: Day; sittingOn: Day | null }) =>
    [
      `аттестация ${period(it.startsOn, it.endsOn)}`,
      `заключения до ${formatDay(it.conclusionDueOn)}`,
      it.sittingOn ? `заседание ${formatDay(it.sittingOn)}` : 'заседание не назначено',
    ].join(', '),
  inTime: (on: Day) => `сроки соблюдены: решение ${formatDay(on)}`,
  broken: (list: readonly Due[], decisionOn: Day) =>
    list
      .map(({ term, on }) => {
        const span = term === 'attestation' || term === 'whole' ? spans[term] : ''
        return `${span}: решить нужно до ${formatDay(on)}, а в этом периоде решение ${formatDay(decisionOn)}`
      })
      .join('; '),
  conclusionsPast: (on: Day) =>
    `срок заключений прошёл ${formatDay(on)}: специалисты не успеют, выберите следующий период`,
  noPeriods: 'Открытых периодов нет',
  noPeriodsHow: 'Добавьте период в справочнике и вернитесь.',
  toPeriods: 'Периоды графика',
  form: 'Форма аттестации',
  formAsked: (form: string) => `Педагог просит: ${form}`,
  method: 'Способ',
  prepare: 'Что подготовить педагогу',
  prepareHint: 'Попадёт в уведомление. Каждый пункт с новой строки.',
  understood: 'Понимаю, срок нарушен',
  understoodHint: 'Отметьте, если выбран период, в котором решение не успеть вовремя.',
  notUnderstood: 'В этом периоде решение не успеть. Выберите другой или отметьте «Понимаю, срок нарушен»',
  noPeriod: 'Выберите период',
  noForm: 'Выберите форму аттестации',
  noMethod: 'Выберите способ',
  submit: 'Принять и отправить уведомление',
  cancel: 'Вернуться к заявлению',
} as const

/** What is usually to be prepared; the Center corrects it in the form. */
export const usualPrepare: Record<Method, string> = {
  in_organisation:
    'Согласуйте с руководителем дни, когда специалисты могут посетить занятия.\nПодготовьте материалы по показателям, которые вы указали в заявлении.',
  remote:
    'Проверьте, что файлы открываются, а ссылки работают.\nДополните материалы в личном кабинете не позднее пяти рабочих дней до заседания.',
  mixed:
    'Проверьте, что файлы открываются, а ссылки работают.\nСогласуйте с руководителем дни, когда специалисты могут посетить занятия.',
}

export const letterWords = {
  greeting: ({ firstName, middleName }: { firstName: string; middleName?: string | null }) =>
    firstName ? `Здравствуйте, ${[firstName, middleName].filter(Boolean).join(' ')}!` : 'Здравствуйте!',
  open: 'Открыть заявление',
  ask: 'Если нужна помощь, обратитесь к муниципальному координатору или в Центр.',
  registeredSubject: (number: string) => `Заявление зарегистрировано, № ${number}`,
  registered: (number: string, on: Day) =>
    `Ваше заявление, полученное ${longDay(on)}, зарегистрировано под № ${number}.`,
  registeredNext:
    'В течение 30 дней со дня получения Центр сообщит срок, форму и способ аттестации. Письмо придёт на этот адрес.',
  registeredCopy: (number: string) =>
    `Зарегистрировано заявление № ${number} педагога вашего муниципалитета. Теперь его рассматривает Центр.`,
  returnedSubject: 'Заявление возвращено на доработку',
  returned: (until: Day) =>
    `Центр вернул ваше заявление. Исправьте его и отправьте снова до ${longDay(until)} Причина:`,
  returnedTerm: 'Всё, что вы заполнили, сохранено.',
  refusedSubject: 'Отказ в рассмотрении заявления',
  refused: (number: string | null, ground: string) =>
    `Заявление${number ? ` № ${number}` : ''} не может быть рассмотрено. Основание: ${ground.charAt(0).toLowerCase()}${ground.slice(1)}.`,
  refusedNext: 'Когда причина исчезнет, вы можете подать новое заявление.',
  reminderSubject: (until: Day) => `Исправьте заявление до ${longDay(until)}`,
  reminder: (until: Day) =>
    `Центр вернул ваше заявление на доработку. Исправить его можно до ${longDay(until)}, потом оно закроется.`,
  expiredSubject: 'Срок доработки заявления истёк',
  expired: (until: Day) => `Заявление нужно было исправить до ${longDay(until)} Срок прошёл, и оно закрыто.`,
  expiredNext: 'Вы можете подать новое заявление в любой день.',
} as const
