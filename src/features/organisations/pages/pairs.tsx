// Pairs of names that are alike, each to be merged or told apart.
import { Button, ButtonLink, type Column, Form, TwoLines, WorkTable } from '../../../ui/index.ts'
import { addressOf } from '../../../web/address.ts'
import type { PairedOrganisation } from '../queries/alike.ts'
import type { Variants } from '../variants.ts'
import { pairWords as words } from '../words.ts'

export interface AlikePairsProps {
  pairs: readonly Variants[]
  /** Where the buttons lead back to. */
  back: string
  mayManage: boolean
  caption?: string
}

export function AlikePairs({ pairs, back, mayManage, caption = words.caption }: AlikePairsProps) {
  return (
    <WorkTable
      caption={caption}
      count={String(pairs.length)}
      columns={columns(back, mayManage)}
      rows={pairs}
      empty={null}
    />
  )
}

const columns = (back: string, mayManage: boolean): Column<Variants>[] => [
  { title: words.one, kind: 'head', cell: ({ one }) => <Named it={one} /> },
  { title: words.other, card: 'full', cell: ({ other }) => <Named it={other} /> },
  { title: words.municipality, card: 'full', cell: ({ one }) => one.municipality },
  ...(mayManage
    ? [
        {
          title: words.action,
          kind: 'action' as const,
          cell: (pair: Variants) => <Steps {...pair} back={back} />,
        },
      ]
    : []),
]

const Named = ({ it }: { it: PairedOrganisation }) => (
  <TwoLines
    main={<a href={`/organisations/${it.id}`}>{it.name}</a>}
    sub={words.uses(it.cases, it.specialists)}
  />
)

const Steps = ({ one, other, back }: Variants & { back: string }) => (
  <div class="table__actions">
    <ButtonLink
      href={addressOf('/organisations/merging', { one: one.id, other: other.id, back })}
      look="second"
      small
      label={words.mergeOf(one.name, other.name)}
    >
      {words.merge}
    </ButtonLink>
    <Form action="/organisations/apart" hidden={{ one: one.id, other: other.id, back }}>
      <Button look="quiet" small label={words.apartOf(one.name, other.name)}>
        {words.apart}
      </Button>
    </Form>
  </div>
)
