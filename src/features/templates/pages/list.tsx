// All templates, what each is for, and the version in force.
import type { Day } from '../../../domain/days.ts'
import { coversAll, offersOn } from '../../../domain/templateChoice.ts'
import {
  ButtonLink,
  Card,
  type Column,
  Empty,
  Notice,
  PageHead,
  StatusDot,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { scopeWords } from '../actions/index.ts'
import type { NamedPosition, Template, TemplateVersion } from '../queries/index.ts'
import { validity, listWords as words } from '../words.ts'

export interface TemplatesFacts {
  templates: readonly Template[]
  versions: readonly TemplateVersion[]
  positions: readonly NamedPosition[]
  today: Day
  mayManage: boolean
}

interface Row extends Template {
  inForce: TemplateVersion | undefined
  scope: { positions: string; categories: string }
}

export function TemplatesPage(it: TemplatesFacts) {
  const inForce = offersOn(it.versions, it.today)
  const rows = it.templates.map((template) => ({
    ...template,
    inForce: inForce.find(({ templateId }) => templateId === template.id),
    scope: scopeWords(template, it.positions),
  }))
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {it.mayManage && <ButtonLink href="/templates/new">{words.add}</ButtonLink>}
            <ButtonLink href="/templates/fields" look="second">
              {words.fields}
            </ButtonLink>
          </>
        }
      />
      {!coversAll(inForce) && it.templates.length > 0 && (
        <Notice tone="warning" title={words.uncovered}>
          {words.uncoveredHow}
        </Notice>
      )}
      <WorkTable
        caption={words.caption}
        columns={columns}
        rows={rows}
        empty={<Empty title={words.empty}>{words.emptyHow}</Empty>}
      />
      <Card title={words.ruleTitle}>
        <ul>
          {words.rule.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Card>
    </>
  )
}

const columns: Column<Row>[] = [
  {
    title: words.template,
    kind: 'head',
    cell: (row) => <a href={`/templates/${row.id}`}>{row.title}</a>,
  },
  {
    title: words.scope,
    card: 'full',
    cell: (row) =>
      row.positions.length === 0 && row.categories.length === 0 ? (
        words.everyone
      ) : (
        <TwoLines main={row.scope.positions} sub={row.scope.categories} />
      ),
  },
  {
    title: words.inForce,
    kind: 'status',
    card: 'full',
    cell: ({ inForce }) =>
      inForce ? (
        <TwoLines
          main={<StatusDot tone="green">{words.version(inForce.number)}</StatusDot>}
          sub={validity(inForce.validFrom, inForce.validTo)}
        />
      ) : (
        <StatusDot tone="red">{words.noneInForce}</StatusDot>
      ),
  },
  {
    title: words.actions,
    kind: 'action',
    cell: ({ inForce, title }) =>
      inForce && (
        <ButtonLink
          href={`/templates/versions/${inForce.id}/blank`}
          look="second"
          small
          download
          label={words.blankOf(title)}
        >
          {words.blank}
        </ButtonLink>
      ),
  },
]
