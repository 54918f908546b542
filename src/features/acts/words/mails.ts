// Words of letters about acts and payment.
import type { ActKind } from '../../../domain/act.ts'
import type { Day } from '../../../domain/days.ts'
import { formatMoney, type Kopecks } from '../../../domain/money.ts'
import { counted, countedNouns, longDay } from '../../../ui/text.ts'
import { actKindWords } from '../../../web/contractWords.ts'

export const mailWords = {
  greeting: (name: string) => `Здравствуйте, ${name}!`,
  readySubject: (number: string) => `Акт № ${number} готов: подпишите его`,
  ready: (it: { number: string; kind: ActKind; madeOn: Day; items: number; contract: string }): string[] => [
    `По договору № ${it.contract} составлен ${actKindWords[it.kind]} № ${it.number} от ${longDay(it.madeOn)}: ${counted(it.items, countedNouns.conclusion)}.`,
    'Приезжайте в Центр и подпишите акт. После подписи его передадут на оплату.',
    'Суммы и состав акта видны в разделе «Договор» личного кабинета. Если вы с ними не согласны, сообщите Центру до подписи.',
  ],
  paidSubject: (number: string) => `Акт № ${number} оплачен`,
  paid: (it: { number: string; on: Day; sum: Kopecks }): string[] => [
    `Акт № ${it.number} оплачен ${longDay(it.on)}: перечислено ${formatMoney(it.sum)}`,
    'Банк зачисляет деньги в течение нескольких дней. Если они не придут, сообщите Центру.',
  ],
  unpaidSubject: (number: string) => `Акт № ${number}: отметка об оплате снята`,
  unpaid: (it: { number: string }): string[] => [
    `Отметка об оплате акта № ${it.number} снята: она была поставлена по ошибке.`,
    'Когда акт оплатят, придёт новое письмо.',
  ],
  open: 'Открыть раздел «Договор»',
} as const
