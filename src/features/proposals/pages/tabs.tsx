// The parts of the section.
import { Tabs } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { tabWords as words } from '../words/index.ts'

export type Part = 'periods' | 'conflicts' | 'bans'

export const SectionTabs = ({ current }: { current: Part }) => (
  <Tabs
    label={words.label}
    items={(['periods', 'conflicts', 'bans'] as const).map((part) => ({
      href: paths[part],
      text: words[part],
      current: part === current,
    }))}
  />
)
