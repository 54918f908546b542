// Letters about contracts.
import type { Half } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import { counted, countedNouns, longDay, period } from '../../../ui/text.ts'
import { halfWords } from '../../../web/contractWords.ts'

const half = (it: { schoolYear: string; half: Half }): string =>
  `${halfWords[it.half]} ${it.schoolYear} учебного года`

export const letterWords = {
  greeting: ({ firstName, middleName }: PersonName) =>
    `Здравствуйте, ${[firstName, middleName].filter(Boolean).join(' ')}!`,
  open: 'Открыть «Договор»',
  askedSubject: 'Договор: не хватает сведений',
  asked: (it: { schoolYear: string; half: Half }) =>
    `Центр готовит с вами договор на ${half(it)}. Чтобы составить его, не хватает сведений о вас.`,
  missing: (list: string) => `Не хватает: ${list}.`,
  askedHow:
    'Заполните их в личном кабинете: раздел «Договор» показывает, чего не хватает, и ведёт к нужной странице. Сведения хранятся в зашифрованном виде.',
  reminderSubject: 'Договор: подпишите его лично',
  reminder: (it: { schoolYear: string; half: Half; number: string; until: Day }) =>
    `Договор № ${it.number} на ${half(it)} ждёт вашей подписи. Подписать его нужно лично до ${longDay(it.until)}`,
  reminderPast: (it: { schoolYear: string; half: Half; number: string; until: Day }) =>
    `Договор № ${it.number} на ${half(it)} всё ещё не подписан, срок был ${longDay(it.until)} Придите в ближайшие дни или позвоните в Центр.`,
  reminderDraft: (it: { schoolYear: string; half: Half; until: Day }) =>
    `Договор на ${half(it)} нужно подписать лично до ${longDay(it.until)}, но составить его пока нельзя: не хватает сведений о вас.`,
  reminderWhere: 'Куда прийти и с кем связаться, написано в личном кабинете, раздел «Договор».',
  reminderRefuse: 'Если вы не будете заключать договор, сообщите об этом в Центр.',
  copySubject: 'Специалисты ещё не подписали договоры',
  copy: (count: number, until: Day) =>
    `В вашем муниципалитете договор не подписали: ${counted(count, countedNouns.person)}. Срок подписания — ${longDay(until)}`,
  copyList: (names: readonly string[], more: number) =>
    `${names.join(', ')}${more > 0 ? ` и ещё ${more}` : ''}.`,
  copyHow:
    'Напомните им, пожалуйста: договор подписывают лично. Состояние каждого видно в карточке специалиста.',
  copyOpen: 'Открыть список специалистов',
  registeredSubject: (number: string) => `Договор № ${number} зарегистрирован`,
  registered: (it: { number: string; on: Day; from: Day; to: Day }) =>
    `Договор № ${it.number} зарегистрирован ${longDay(it.on)} Он действует ${period(it.from, it.to)}.`,
  registeredNext:
    'Теперь вы приняты на работу как специалист, и Центр может назначать вам аттестуемых. О каждом назначении придёт письмо.',
} as const
