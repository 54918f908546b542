// Letters about dismissals.
import type { Day } from '../../../domain/days.ts'
import type { SettlementWay } from '../../../domain/dismissal.ts'
import { formatMoney, type Kopecks } from '../../../domain/money.ts'
import { longDay } from '../../../ui/text.ts'

export const mailWords = {
  greeting: (name: string) => `Здравствуйте, ${name}!`,
  toldSubject: (number: string) => `Договор № ${number}: сообщение об увольнении`,
  told: (number: string, on: Day) =>
    `Специалист по договору № ${number} сообщил, что прекращает работу. Последний день: ${longDay(on)}`,
  toldNext: 'Ответить нужно в течение одного рабочего дня.',
  toldOpen: 'Открыть сообщение',
  settledSubject: (number: string) => `Договор № ${number}: решение по увольнению`,
  settled: {
    pay: (number: string, on: Day) =>
      `Центр решил оплатить сделанное по факту. Договор № ${number} прекращается соглашением, последний день: ${longDay(on)}`,
    terminate: (number: string, on: Day) =>
      `Центр решил расторгнуть договор № ${number}. Последний день: ${longDay(on)}`,
  } satisfies Record<SettlementWay, (number: string, on: Day) => string>,
  payable: (payable: Kopecks) => `К выплате по промежуточному акту: ${formatMoney(payable)}`,
  nothingPayable: 'Неоплаченной работы нет, акт не составлялся.',
  sign: 'Подпишите в Центре соглашение о расторжении и, если он есть, акт.',
  kept: 'Дела, которые Центр оставил за вами, доделайте до последнего дня.',
  comeBack: (on: Day | null) =>
    on
      ? `Вернуться можно, когда Центр оформит новый договор. Вы планировали ${longDay(on)}: сообщите Центру, когда будете готовы.`
      : 'Если захотите вернуться, сообщите Центру: он оформит новый договор.',
  open: 'Открыть договор',
} as const
