// One template: what it is for, and every version with its term and its files.
import type { Day } from '../../../domain/days.ts'
import { type VersionState, versionState } from '../../../domain/templateChoice.ts'
import {
  ButtonLink,
  Card,
  type Column,
  Empty,
  FactList,
  LinkButton,
  More,
  PageHead,
  StatusDot,
  type Tone,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { shortMoment } from '../../../ui/text.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import { scopeWords } from '../actions/index.ts'
import type { NamedPosition, Template, TemplateVersion } from '../queries/index.ts'
import { kindWords, stateWords, validity, pageWords as words } from '../words/index.ts'

export interface TemplatePageFacts {
  template: Template
  versions: readonly TemplateVersion[]
  positions: readonly NamedPosition[]
  history: readonly HistoryLine[]
  today: Day
  mayManage: boolean
}

const tones: Record<VersionState, Tone> = {
  inForce: 'green',
  later: 'blue',
  replaced: 'grey',
  over: 'grey',
  withdrawn: 'red',
}

export function TemplatePage(it: TemplatePageFacts) {
  const { template } = it
  const scope = scopeWords(template, it.positions)
  return (
    <>
      <PageHead
        caption={kindWords[template.kind].one}
        title={template.title}
        actions={
          it.mayManage && (
            <>
              <ButtonLink href={`/templates/${template.id}/versions/new`}>{words.addVersion}</ButtonLink>
              <ButtonLink href={`/templates/${template.id}/scope`} look="second">
                {template.kind === 'conclusion' ? words.edit : words.rename}
              </ButtonLink>
            </>
          )
        }
      />
      {template.kind === 'conclusion' && (
        <Card title={words.facts}>
          <FactList
            items={[
              { term: words.positions, text: scope.positions },
              { term: words.categories, text: scope.categories },
            ]}
          />
        </Card>
      )}
      <WorkTable
        caption={words.versions}
        count={it.versions.length > 0 && words.count(it.versions.length)}
        columns={columnsOf(it)}
        rows={it.versions}
        empty={<Empty title={words.empty}>{words.emptyHow}</Empty>}
      />
      <HistorySection items={it.history} />
    </>
  )
}

const columnsOf = (it: TemplatePageFacts): Column<TemplateVersion>[] => [
  {
    title: words.number,
    kind: 'head',
    cell: (row) => <TwoLines main={`${words.number} ${row.number}`} sub={row.note} />,
  },
  {
    title: words.state,
    kind: 'status',
    card: 'full',
    cell: (row) => {
      const state = versionState(row, it.versions, it.today)
      return (
        <TwoLines
          main={<StatusDot tone={tones[state]}>{stateWords[state]}</StatusDot>}
          sub={validity(row.validFrom, row.validTo)}
        />
      )
    },
  },
  {
    title: words.uploaded,
    card: 'full',
    cell: (row) => <TwoLines main={shortMoment(row.uploadedAt)} sub={row.uploadedBy || words.byProduct} />,
  },
  { title: words.fields, card: 'full', cell: (row) => <Fields list={row.fields} /> },
  { title: words.actions, card: 'full', cell: (row) => <Files row={row} {...it} /> },
]

function Fields({ list }: { list: readonly string[] }) {
  if (list.length === 0) return <>{words.noFields}</>
  return (
    <More title={words.fieldCount(list.length)}>
      <ul>
        {list.map((field) => (
          <li>
            <code>{`{${field}}`}</code>
          </li>
        ))}
      </ul>
    </More>
  )
}

function Files({ row, template, mayManage }: TemplatePageFacts & { row: TemplateVersion }) {
  const path = `/templates/versions/${row.id}`
  const links = [
    template.kind === 'conclusion'
      ? { href: `${path}/preview`, text: words.preview, label: words.previewOf(row.number) }
      : { href: `${path}/preview`, text: words.sample, label: words.sampleOf(row.number) },
    { href: `${path}/blank`, text: words.blank, label: words.blankOf(row.number) },
    { href: `${path}/file`, text: words.file, label: words.fileOf(row.number) },
    ...(mayManage ? [{ href: `${path}/end`, text: words.end, label: words.endOf(row.number) }] : []),
  ]
  return (
    <ul class="table__links">
      {links.map((link) => (
        <li>
          <a href={link.href} aria-label={link.label}>
            {link.text}
          </a>
        </li>
      ))}
      {mayManage && !row.isUsed && (
        <li>
          <LinkButton
            action={`${path}/removal`}
            hidden={{ version: String(template.version) }}
            label={words.removeOf(row.number)}
            confirm={words.removeConfirm(row.number)}
            danger
          >
            {words.remove}
          </LinkButton>
        </li>
      )}
    </ul>
  )
}
