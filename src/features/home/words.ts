// Every Russian text of the home pages.
import { countedNouns, grouped, plural } from '../../ui/text.ts'

export const title = 'Главная'

export const homeWords = {
  hello: ({ firstName, middleName }: { firstName: string; middleName: string | null }) =>
    `Здравствуйте, ${[firstName, middleName].filter(Boolean).join(' ')}!`,
  all: 'Все',
  sections: 'Разделы',
  /** «больше 1000»: counted no further. */
  figure: (count: number, atMost: number) => (count > atMost ? `${grouped(atMost)}+` : count),
} as const

export const specialistWords = {
  attestees: (count: number) => plural(count, countedNouns.attestee),
  go: 'Перейти',
  counters: 'Ваша работа',
  emptyTitle: 'Аттестуемых пока нет',
  empty: 'Они появятся здесь после назначения Центром. О каждом назначении придёт письмо.',
  noRemark: 'Замечания смотрите на странице аттестуемого.',
  mend: 'Исправить',
  mendOf: (name: string) => `Исправить: ${name}`,
  until: 'Срок',
  teacher: 'Педагог',
  organisation: 'Организация',
  due: 'Срок и состояние',
  nearest: 'Ближайшие сроки',
  nothingNear: 'Всё сдано: заключений, которых ждёт Центр, нет.',
  fresh: 'Новые назначения',
  freshHint: 'Посмотрите сведения и приступите к работе или откажитесь.',
  profile: 'Личные данные',
  profileHint: 'Сведения, которые вы указали при регистрации. Их можно посмотреть и исправить.',
  profileOpen: 'Посмотреть и исправить',
  absenceHint: 'Отпуск или болезнь? Отметьте, и новых дел вам не назначат.',
  messages: 'Новые сообщения',
  messagesHint: 'Мы отправили их вам на электронную почту.',
  noMessages: 'За последний месяц писем не было.',
} as const

const claims = (count: number) =>
  plural(count, ['сверка со списком ждёт', 'сверки со списком ждут', 'сверок со списком ждут'])

export const centerWords = {
  claims,
  lead: 'Что ждёт вас сегодня',
  counters: 'Очереди',
  applications: (count: number) =>
    plural(count, ['заявление ждёт решения', 'заявления ждут решения', 'заявлений ждут решения']),
  applicationsSoon: (count: number) =>
    plural(count, [
      'заявление: срок истекает за 3 дня',
      'заявления: срок истекает за 3 дня',
      'заявлений: срок истекает за 3 дня',
    ]),
  applicationsLate: (count: number) =>
    plural(count, ['заявление просрочено', 'заявления просрочены', 'заявлений просрочено']),
  unassigned: (count: number) =>
    plural(count, ['дело без специалиста', 'дела без специалиста', 'дел без специалиста']),
  toCheck: (count: number) =>
    plural(count, ['заключение на проверке', 'заключения на проверке', 'заключений на проверке']),
  returned: (count: number) =>
    plural(count, ['возвращено специалисту', 'возвращены специалистам', 'возвращены специалистам']),
  overdue: (count: number) =>
    plural(count, ['дело с прошедшим сроком', 'дела с прошедшим сроком', 'дел с прошедшим сроком']),
  conflicts: (count: number) =>
    plural(count, [
      'назначение стало невозможно',
      'назначения стали невозможны',
      'назначений стали невозможны',
    ]),
  imports: (count: number) =>
    plural(count, ['загрузка не закончена', 'загрузки не закончены', 'загрузок не закончено']),
  refused: (count: number) =>
    plural(count, ['письмо не доставлено', 'письма не доставлены', 'писем не доставлено']),
  leaving: (count: number) =>
    plural(count, ['сообщил об увольнении', 'сообщили об увольнении', 'сообщили об увольнении']),
  away: (count: number) =>
    plural(count, ['специалист отсутствует', 'специалиста отсутствуют', 'специалистов отсутствуют']),
  sfrOverdue: (count: number) =>
    plural(count, ['уведомление СФР просрочено', 'уведомления СФР просрочены', 'уведомлений СФР просрочено']),
  unpriced: (count: number) =>
    plural(count, [
      'заключение принято без цены',
      'заключения приняты без цены',
      'заключений принято без цены',
    ]),
  outsideOrder: (count: number) =>
    plural(count, [
      'допущен, но не в распоряжении',
      'допущены, но не в распоряжении',
      'допущены, но не в распоряжении',
    ]),
  calm: 'Ничего срочного нет. Новые заключения и дела без специалиста появятся здесь сами.',
  givenBack: 'Специалисты отказались',
  givenBackHint: 'Этим делам нужен другой специалист.',
  teacher: 'Педагог',
  specialist: 'Специалист',
  reason: 'Причина',
  when: 'Когда',
  action: 'Действие',
  assign: 'Назначить другого',
  assignOf: (name: string) => `Назначить другого: ${name}`,
} as const

export const coordinatorWords = {
  lead: (where: string) => where,
  counters: 'Ваш муниципалитет',
  applications: (count: number) =>
    plural(count, ['заявление ждёт решения', 'заявления ждут решения', 'заявлений ждут решения']),
  unregisteredApplications: (count: number) =>
    plural(count, [
      'заявление не зарегистрировано',
      'заявления не зарегистрированы',
      'заявлений не зарегистрировано',
    ]),
  unregistered: (count: number) =>
    plural(count, [
      'приглашённый не зарегистрировался',
      'приглашённых не зарегистрировались',
      'приглашённых не зарегистрировались',
    ]),
  undelivered: (count: number) =>
    plural(count, ['письмо не доставлено', 'письма не доставлены', 'писем не доставлено']),
  overdue: (count: number) =>
    plural(count, ['дело с прошедшим сроком', 'дела с прошедшим сроком', 'дел с прошедшим сроком']),
  unassigned: (count: number) =>
    plural(count, ['дело без специалиста', 'дела без специалиста', 'дел без специалиста']),
  claims,
  invite: 'Пригласить специалиста',
  letters: 'Письма, которые не дошли',
  lettersHint: 'Проверьте адрес, исправьте его и отправьте письмо ещё раз.',
  noLetters: 'Все письма дошли.',
  to: 'Кому',
  about: 'О чём',
  said: 'Что ответил почтовый сервер',
  when: 'Когда',
  calm: 'Все приглашённые зарегистрировались, все письма дошли, просроченных дел нет.',
} as const

export const adminWords = {
  lead: 'Учётные записи, справочники и работа системы',
  refused: (count: number) =>
    plural(count, ['письмо не доставлено', 'письма не доставлены', 'писем не доставлено']),
  waiting: (count: number) =>
    plural(count, [
      'письмо ждёт почтового сервера',
      'письма ждут почтового сервера',
      'писем ждут почтового сервера',
    ]),
} as const

export const accountantWords = {
  lead: 'Договоры, уведомления СФР, акты и выплаты',
  sfrOverdue: centerWords.sfrOverdue,
  unpriced: centerWords.unpriced,
  toPay: (count: number) => plural(count, ['акт ждёт оплаты', 'акта ждут оплаты', 'актов ждут оплаты']),
  unpaidSheets: (count: number) =>
    plural(count, ['ведомость не оплачена', 'ведомости не оплачены', 'ведомостей не оплачено']),
  sfrDue: (count: number) =>
    plural(count, [
      'уведомление СФР нужно отправить',
      'уведомления СФР нужно отправить',
      'уведомлений СФР нужно отправить',
    ]),
} as const

export const auditorWords = {
  lead: 'Всё можно посмотреть, изменить ничего нельзя. Ваши просмотры тоже записываются.',
} as const

export const teacherWords = {
  lead: 'Личный кабинет педагога',
} as const

/** What stands behind each item of the menu. */
export const sectionWords: Record<string, string> = {
  '/assignments': 'Список аттестуемых, шаблон и бланки заключений',
  '/contract': 'Договор на полугодие, акты и выплаты, увольнение и отсутствие',
  '/contracts': 'Распоряжения, договоры на полугодие, СФР, акты и выплаты',
  '/sfr': 'Кого и до какого дня сообщить в Социальный фонд',
  '/acts': 'Принятая работа, акты и их оплата',
  '/sheets': 'Ведомости на выплату',
  '/rates': 'Цены, НДФЛ, взносы и пределы по датам',
  '/my': 'Ваши заявления: где они сейчас и что дальше',
  '/applications': 'Кто подал заявление и что с ним нужно сделать',
  '/profile': 'Сведения о вас, почта, пароль, входы с других устройств',
  '/help': 'Как пользоваться системой, по шагам',
  '/specialists': 'Кто оценивает, по каким должностям и предметам, с какой нагрузкой',
  '/invitations': 'Кого пригласили, кто зарегистрировался, кому письмо не дошло',
  '/cases': 'Педагоги, сроки, специалисты и заключения',
  '/periods': 'Подобрать специалистов сразу всему периоду, с объяснением каждой пары',
  '/letters': 'Каждое письмо и что с ним стало',
  '/conclusions': 'Очередь сданных заключений',
  '/imports': 'Списки аттестуемых и специалистов из таблиц',
  '/templates': 'Шаблоны итогового заключения и их версии',
  '/contact': 'Телефон и e-mail, по которым обращаются специалисты',
  '/reference': 'Муниципалитеты, организации, должности, периоды, настройки',
  '/history': 'Кто, что и когда изменил',
  '/readings': 'Кто смотрел чужие данные и когда',
  '/accounts': 'Кто входит в систему и с какими ролями',
}

export const orgHeadWords = {
  invite: 'Пригласить педагога',
  counters: 'Что ждёт вас',
  toConfirm: (count: number) =>
    plural(count, [
      'заявление ждёт подтверждения',
      'заявления ждут подтверждения',
      'заявлений ждут подтверждения',
    ]),
  toPetition: (count: number) =>
    plural(count, [
      'заявлению нужно ходатайство',
      'заявлениям нужно ходатайство',
      'заявлениям нужно ходатайство',
    ]),
} as const
