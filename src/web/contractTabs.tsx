// The parts of contracts and payment as tabs, each for those who may see it.
import { type Permission, roleMay } from '../domain/roles.ts'
import { Tabs } from '../ui/tabs.tsx'
import { actorIn, type Ctx } from './context.ts'

const parts = [
  { href: '/contracts', text: 'Договоры', permission: 'contract.read' },
  { href: '/orders', text: 'Распоряжения', permission: 'order.read' },
  { href: '/sfr', text: 'СФР', permission: 'sfr.read' },
  { href: '/dismissals', text: 'Увольнения', permission: 'dismissal.read' },
  { href: '/acts', text: 'Акты', permission: 'act.read' },
  { href: '/sheets', text: 'Ведомости', permission: 'pay.read' },
  { href: '/rates', text: 'Расценки и ставки', permission: 'rate.read' },
] as const satisfies readonly { href: string; text: string; permission: Permission }[]

export type ContractPart = (typeof parts)[number]['href']

export function ContractTabs({ c, current }: { c: Ctx; current: ContractPart }) {
  const { role } = actorIn(c)
  const items = parts.filter(({ permission }) => roleMay(role, permission))
  return (
    <Tabs
      label="Договоры и оплата"
      items={items.map(({ href, text }) => ({ href, text, current: href === current }))}
    />
  )
}
