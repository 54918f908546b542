// Choosing a real case to try a version on.

import { fullName } from '../../../domain/names.ts'
import { chooseTemplate } from '../../../domain/templateChoice.ts'
import {
  Button,
  ButtonLink,
  Card,
  type Column,
  Empty,
  Form,
  FormActions,
  Notice,
  PageHead,
  StatusDot,
  TextField,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import type { TrialCase, VersionInPlace } from '../queries/index.ts'
import { categoryNames, listWords, previewWords as words } from '../words/index.ts'

export interface PreviewFacts extends VersionInPlace {
  search: string
  newest: TrialCase | undefined
  /** Nothing was searched for yet: undefined. */
  cases: readonly TrialCase[] | undefined
  mostFound: number
}

export function PreviewPage(it: PreviewFacts) {
  const { template, version, newest } = it
  return (
    <>
      <PageHead
        caption={listWords.versionOf(template.title, version.number)}
        title={words.title}
        lead={words.lead}
      />
      <Card>
        {newest ? (
          <p>
            <ButtonLink href={filledHref(it, newest)} download>
              {words.newest}
            </ButtonLink>{' '}
            {words.newestIs(newest.number, fullName(newest.teacher))}
          </p>
        ) : (
          <Notice tone="info" title={words.noCases}>
            {words.noCasesHow}
          </Notice>
        )}
        <Form method="get" action={`/templates/versions/${version.id}/preview`} label={words.find}>
          <TextField name="q" label={words.search} value={it.search} type="search" maxlength={100} />
          <FormActions>
            <Button look="second">{words.find}</Button>
          </FormActions>
        </Form>
      </Card>
      {it.cases && <Found {...it} cases={it.cases} />}
    </>
  )
}

/** Papers of contractors are tried on the examples of their fields. */
export function SamplePage({ template, version }: VersionInPlace) {
  return (
    <>
      <PageHead
        caption={listWords.versionOf(template.title, version.number)}
        title={words.sampleTitle}
        lead={words.sampleLead}
      />
      <Card>
        <ButtonLink href={`/templates/versions/${version.id}/filled`} download>
          {words.sample}
        </ButtonLink>
      </Card>
    </>
  )
}

const filledHref = ({ version }: VersionInPlace, { id }: TrialCase): string =>
  `/templates/versions/${version.id}/filled?case=${id}`

function Found(it: PreviewFacts & { cases: readonly TrialCase[] }) {
  return (
    <WorkTable
      caption={words.caption}
      columns={columnsOf(it)}
      rows={it.cases}
      empty={<Empty title={words.notFound}>{words.notFoundHow}</Empty>}
      pager={it.cases.length === it.mostFound && <p class="table-card__bulk">{words.first(it.mostFound)}</p>}
    />
  )
}

const columnsOf = (it: PreviewFacts): Column<TrialCase>[] => [
  {
    title: words.teacher,
    kind: 'head',
    cell: (row) => <TwoLines main={fullName(row.teacher)} sub={row.organisation} />,
  },
  { title: words.case, kind: 'short', cell: (row) => row.number },
  { title: words.position, card: 'full', cell: (row) => row.position },
  {
    title: words.category,
    kind: 'short',
    cell: (row) => (row.category === 'none' ? '' : categoryNames[row.category]),
  },
  {
    title: words.fit,
    kind: 'status',
    cell: (row) =>
      chooseTemplate([it.version], row) ? (
        <StatusDot tone="green">{words.fits}</StatusDot>
      ) : (
        <StatusDot tone="grey">{words.misfits}</StatusDot>
      ),
  },
  {
    title: words.fill,
    kind: 'action',
    cell: (row) => (
      <ButtonLink
        href={filledHref(it, row)}
        look="second"
        small
        download
        label={words.fillOf(fullName(row.teacher))}
      >
        {words.fill}
      </ButtonLink>
    ),
  },
]
