// Every Russian text of comparing people who have registered with the lists.
import type { PersonName } from '../../domain/names.ts'
import { counted, type Tone } from '../../ui/index.ts'

export const listWords = {
  title: 'Сверка со списками',
  lead: 'Педагог зарегистрировался, а похожий человек уже есть в списках. Сравните сведения: если это один человек, его заявления и дела появятся у него в кабинете.',
  caption: 'Ждут сверки',
  empty: 'Сверять некого',
  emptyHow:
    'Здесь появятся педагоги, которые зарегистрировались и похожи на кого-то из списков, но уверенности нет. Остальных система узнаёт сама.',
  registered: 'Зарегистрировался',
  known: 'В списках',
  municipality: 'Муниципалитет',
  asked: 'Когда',
  action: 'Действие',
  compare: 'Сверить',
  compareOf: (name: string) => `Сверить: ${name}`,
  shown: (rows: number, all: string) => `Показаны ${rows} из ${all}`,
  moreThan: (count: string) => `более ${count}`,
} as const

export const cardWords = {
  title: (name: string) => `Сверка: ${name}`,
  lead: 'Слева то, что человек указал о себе при регистрации, справа то, что известно из списков и заявлений.',
  caption: 'Сведения',
  fact: 'Сведения',
  registered: 'Регистрация',
  known: 'Списки',
  same: 'Сравнение',
  verdicts: {
    equal: { text: 'совпадает', tone: 'green' },
    differs: { text: 'отличается', tone: 'orange' },
    unknown: { text: 'неизвестно', tone: 'grey' },
  } satisfies Record<string, { text: string; tone: Tone }>,
  none: 'нет сведений',
  facts: {
    name: 'ФИО',
    birth: 'Дата рождения',
    snils: 'СНИЛС',
    organisation: 'Место работы',
    position: 'Должность',
    email: 'E-mail',
    phone: 'Телефон',
    account: 'Учётная запись',
  },
  hasAccount: 'есть',
  noAccount: 'нет',
  invited: (place: string, by: string | null) =>
    by ? `${place} (пригласил(а): ${by})` : `${place} (со слов педагога)`,
  cases: 'Заявления и дела',
  ofRegistered: 'У зарегистрировавшегося',
  ofKnown: 'В списках',
  noCases: 'Заявлений нет.',
  caseLine: (it: {
    number: string | null
    category: string
    position: string
    organisation: string
    when: string
  }) =>
    [
      it.number ? `№ ${it.number}` : 'без номера',
      `категория «${it.category}»`,
      it.position,
      it.organisation,
      it.when,
    ].join(', '),
  decision: 'Решение',
  whatSame:
    '«Это один человек»: заявления, дела и учётная запись соединятся, педагог увидит всё в одном кабинете. Разделить обратно нельзя.',
  whatDifferent: '«Разные люди»: у каждого останутся свои сведения, повторно система не спросит.',
  twoAccounts:
    'У человека из списков уже есть своя учётная запись. Если это один человек, останется она, а новая закроется.',
  reason: 'Почему так решили',
  reasonHint: 'Например: позвонили в школу, дата рождения в списке с опечаткой',
  noReason: 'Напишите, почему так решили: это останется в истории',
  noAnswer: 'Нажмите «Это один человек» или «Разные люди»',
  answers: { same: 'Это один человек', different: 'Разные люди' },
  confirmed: 'Соединено: заявления и дела теперь в одном кабинете. Педагогу отправлено письмо.',
  refused: 'Записано: это разные люди. Педагогу отправлено письмо.',
  outcome: { confirmed: 'Решено: это один человек', refused: 'Решено: это разные люди' },
  decided: (by: string, when: string) => [by, when].filter(Boolean).join(', '),
} as const

export const decisionWords = {
  accountClosed: 'вторая учётная запись того же человека, работа продолжается под первой',
} as const

/** What the teacher reads while somebody compares. */
export const pendingWords = {
  title: 'Сверяем сведения со списками',
  text: 'В списках есть педагог с похожими сведениями. Муниципальный координатор проверит, вы ли это. Если да, прежние заявления и дела появятся здесь сами. Ждать не нужно: подать заявление можно уже сейчас. О результате придёт письмо.',
} as const

export const letterWords = {
  greeting: (it: PersonName) => `Здравствуйте, ${[it.firstName, it.middleName].filter(Boolean).join(' ')}!`,
  confirmedSubject: 'Сведения из списков присоединены',
  confirmed: (count: number) =>
    `Координатор сверил ваши сведения со списками: это вы. Теперь в личном кабинете видны все ваши заявления, всего ${counted(count, ['заявление', 'заявления', 'заявлений'])}.`,
  closedSubject: 'У вас уже есть учётная запись в системе «Ступень»',
  closed:
    'Координатор сверил ваши сведения: вы были зарегистрированы раньше. Прежняя учётная запись осталась, новая закрыта. Заявления и роли перенесены в прежнюю.',
  closedHow:
    'Войдите под прежним логином. Если вы его забыли, его подскажет муниципальный координатор; новый пароль можно получить на странице входа.',
  refusedSubject: 'Сверка со списками закончена',
  refused:
    'Координатор сверил ваши сведения со списками: похожий педагог оказался другим человеком. Ваш кабинет и ваши заявления остаются без изменений.',
  refusedHow: 'Если вы с этим не согласны, обратитесь к муниципальному координатору.',
  open: 'Открыть личный кабинет',
  signIn: 'Войти в систему',
  notYou: 'Если вы не регистрировались в системе, сообщите об этом муниципальному координатору.',
} as const
