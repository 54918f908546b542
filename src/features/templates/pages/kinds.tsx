// Going between the kinds of papers on one page.
import { type TemplateKind, templateKinds } from '../../../domain/templateChoice.ts'
import { Tabs } from '../../../ui/index.ts'
import { kindWords, listWords as words } from '../words/index.ts'

export function KindTabs({ path, kind }: { path: string; kind: TemplateKind }) {
  return (
    <Tabs
      label={words.kinds}
      items={templateKinds.map((it) => ({
        href: `${path}?kind=${it}`,
        text: kindWords[it].one,
        current: it === kind,
      }))}
    />
  )
}
