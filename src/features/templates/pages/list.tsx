// All templates, what each is for, and the version in force.
import type { Day } from '../../../domain/days.ts'
import {
  coversAll,
  newestOf,
  offersOn,
  type TemplateKind,
  templateKinds,
} from '../../../domain/templateChoice.ts'
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
import { kindWords, validity, listWords as words } from '../words/index.ts'

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
  /** Of contractors: the template by which papers are made, when it is another one. */
  instead: string | undefined
}

export function TemplatesPage(it: TemplatesFacts) {
  const inForce = offersOn(it.versions, it.today)
  const conclusions = new Set(it.templates.filter(({ kind }) => kind === 'conclusion').map(({ id }) => id))
  const covered = coversAll(inForce.filter(({ templateId }) => conclusions.has(templateId)))
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
      {!covered && conclusions.size > 0 && (
        <Notice tone="warning" title={words.uncovered}>
          {words.uncoveredHow}
        </Notice>
      )}
      {templateKinds.map((kind) => (
        <WorkTable
          caption={kindWords[kind].many}
          columns={kind === 'conclusion' ? conclusionColumns : columns}
          rows={rowsOf(it, kind, inForce)}
          empty={<Empty title={kindWords[kind].empty}>{kindWords[kind].emptyHow}</Empty>}
        />
      ))}
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

function rowsOf(it: TemplatesFacts, kind: TemplateKind, inForce: readonly TemplateVersion[]): Row[] {
  const templates = it.templates.filter((template) => template.kind === kind)
  const versionOf = (template: Template) => inForce.find(({ templateId }) => templateId === template.id)
  const used = kind === 'conclusion' ? undefined : newestOf(templates.flatMap((one) => versionOf(one) ?? []))
  return templates.map((template) => ({
    ...template,
    inForce: versionOf(template),
    scope: scopeWords(template, it.positions),
    instead:
      used && used.templateId !== template.id
        ? templates.find(({ id }) => id === used.templateId)?.title
        : undefined,
  }))
}

const title: Column<Row> = {
  title: words.template,
  kind: 'head',
  cell: (row) => <a href={`/templates/${row.id}`}>{row.title}</a>,
}

const scope: Column<Row> = {
  title: words.scope,
  card: 'full',
  cell: (row) =>
    row.positions.length === 0 && row.categories.length === 0 ? (
      words.everyone
    ) : (
      <TwoLines main={row.scope.positions} sub={row.scope.categories} />
    ),
}

const rest: Column<Row>[] = [
  {
    title: words.inForce,
    kind: 'status',
    card: 'full',
    cell: ({ inForce, instead }) =>
      inForce ? (
        <TwoLines
          main={<StatusDot tone={instead ? 'grey' : 'green'}>{words.version(inForce.number)}</StatusDot>}
          sub={instead ? words.notUsed(instead) : validity(inForce.validFrom, inForce.validTo)}
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

const columns = [title, ...rest]
const conclusionColumns = [title, scope, ...rest]
