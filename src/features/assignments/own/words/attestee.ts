// The page of one attestee, and what is expected there.
import type { Expectation } from '../../../../domain/conclusion.ts'
import type { Day } from '../../../../domain/days.ts'
import type { WorkState } from '../../../../domain/ownWork.ts'
import { longDay, shortDay } from '../../../../ui/text.ts'

export const pageWords = {
  caption: (number: string) => `Дело № ${number}`,
  place: (place: number, found: number) => `${place} из ${found}`,
  facts: 'Сведения для заключения',
  factsHint: 'Скопируйте их в заключение кнопкой рядом или скачайте бланк, в котором они уже вписаны.',
  appointed: 'Дата назначения на должность',
  teacher: 'Фамилия, имя, отчество',
  organisation: 'Организация',
  municipality: 'Муниципалитет',
  position: 'Должность',
  subject: 'Предмет',
  held: 'Имеющаяся категория',
  wanted: 'Заявленная категория',
  period: 'Период аттестации',
  form: 'Форма аттестации',
  number: 'Номер дела',
  due: 'Срок заключения',
  copy: {
    appointed: 'дату назначения',
    teacher: 'фамилию, имя, отчество',
    organisation: 'организацию',
    municipality: 'муниципалитет',
    position: 'должность',
    subject: 'предмет',
    held: 'имеющуюся категорию',
    wanted: 'заявленную категорию',
    period: 'период',
    form: 'форму аттестации',
    number: 'номер дела',
  },
  application: 'Заявление',
  applicationPdf: 'Заявление в PDF',
  papers: 'Документы',
  formShort: 'Скачать бланк (DOCX)',
  filledForm: 'Бланк заключения с данными дела (DOCX)',
  noForm:
    'Бланк пока не заполнить: Центр ещё не загрузил шаблон итогового заключения для этой должности и категории.',
  blank: 'Шаблон итогового заключения (пустой)',
  conclusion: 'Итоговое заключение',
  remarks: 'Замечания Центра',
  mendBy: 'Исправить',
  given: (version: number, when: string) =>
    version > 1 ? `Сдано ${when}, версия ${version}.` : `Сдано ${when}.`,
  paper: (on: Day) => `Центр получил заключение на бумаге ${longDay(on)}`,
  others: 'Вместе с вами оценивают',
  takeUpTitle: (on: Day) => `Вам назначен аттестуемый ${shortDay(on)}`,
  declare:
    'Посмотрите сведения и заявление. Нажимая «Приступить к работе», вы подтверждаете, что конфликта интересов нет: вы не родственники, не работаете вместе, не подчиняетесь друг другу.',
  takeUp: 'Приступить к работе',
  takenUp: 'Вы приступили к работе. Центр это увидит.',
  obstacle: 'Если работать с этим делом нельзя',
  obstacleHint: 'Сообщите как можно раньше: Центр назначит другого специалиста.',
  decline: 'Отказаться от назначения',
  conflict: 'Сообщить о конфликте интересов',
  gone: 'Дело передано Центру для нового назначения.',
} as const

/** The way to the page of the conclusion; nothing where there is nothing to do or to see. */
export const handInWords: Partial<Record<WorkState, string>> = {
  new: 'Загрузить заключение',
  inWork: 'Загрузить заключение',
  returned: 'Загрузить исправленное заключение',
  handedIn: 'Посмотреть или заменить',
  accepted: 'Посмотреть заключение',
}

/** S-23: what is expected of this specialist in this case. */
export const wayWords: Record<Expectation['way'], string> = {
  upload: 'Загрузите заключение в систему',
  paper: 'Сдайте заключение в Центр на бумаге',
  none: 'Заключение не требуется',
}

const named = (municipality: string): string => (municipality ? ` (${municipality})` : '')

/** …and why so. `form` is «очная», `municipality` is the specialist's own. */
export const becauseWords: Record<
  Expectation['because'],
  (it: { form: string; municipality: string }) => string
> = {
  remoteForm: ({ form }) =>
    `Форма аттестации ${form}: готовое заключение с подписями загружают в систему все специалисты.`,
  mixedForm: ({ form }) =>
    `Форма аттестации ${form}: готовое заключение с подписями загружают в систему все специалисты.`,
  remoteMunicipality: ({ form, municipality }) =>
    `Форма аттестации ${form}, а ваш муниципалитет${named(municipality)} отмечен как отдалённый: готовое заключение с подписями вы загружаете в систему, везти бумагу в Центр не нужно.`,
  nearMunicipality: ({ form, municipality }) =>
    `Форма аттестации ${form}, ваш муниципалитет${named(municipality)} не отмечен как отдалённый: заключение с подписями вы сдаёте в Центр на бумаге. Центр отметит, что получил его, и отметка появится здесь.`,
  simplifiedForm: ({ form }) =>
    `Форма аттестации ${form}: категорию устанавливают по документам о наградах и конкурсах, итоговое заключение не составляют.`,
}
