// One organisation: what is known of it, names like its own, and what happened.
import {
  Button,
  ButtonLink,
  Card,
  Combobox,
  type Fact,
  FactList,
  Form,
  FormActions,
  More,
  PageHead,
} from '../../../ui/index.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import { kindName } from '../actions/change.ts'
import type { OrganisationFacts } from '../queries/one.ts'
import type { Variants } from '../variants.ts'
import { cardWords as words } from '../words.ts'
import { AlikePairs } from './pairs.tsx'

export interface CardPageProps {
  it: OrganisationFacts
  otherNames: readonly { name: string }[]
  alike: readonly Variants[]
  neighbours: readonly { id: string; name: string }[]
  /** Nothing for those who may not read it. */
  history: readonly HistoryLine[] | null
  mayManage: boolean
}

export function CardPage(props: CardPageProps) {
  const { it, alike, history, mayManage } = props
  return (
    <>
      <PageHead
        title={it.name}
        caption={it.municipality}
        actions={mayManage && <ButtonLink href={`/organisations/${it.id}/edit`}>{words.edit}</ButtonLink>}
      />
      <Card>
        <FactList items={facts(props)} />
      </Card>
      {alike.length > 0 && (
        <AlikePairs pairs={alike} back={`/organisations/${it.id}`} mayManage={mayManage} />
      )}
      {mayManage && props.neighbours.length > 0 && <ByHand {...props} />}
      {history && <HistorySection items={history} allHref={`/history?about=organisation:${it.id}`} />}
    </>
  )
}

function facts({ it, otherNames }: CardPageProps): Fact[] {
  return [
    { term: words.municipality, text: it.municipality },
    { term: words.kind, text: kindName(it.kind) },
    { term: words.state, text: words.states(it.isActive) },
    { term: words.cases, text: words.caseCount(it.cases) },
    { term: words.specialists, text: words.specialistCount(it.specialists) },
    ...(otherNames.length > 0
      ? [{ term: words.otherNames, text: <Names names={otherNames.map(({ name }) => name)} /> }]
      : []),
  ]
}

const Names = ({ names }: { names: readonly string[] }) => (
  <>
    {names.map((name, i) => (
      <>
        {i > 0 && <br />}
        {name}
      </>
    ))}
  </>
)

const ByHand = ({ it, neighbours }: CardPageProps) => (
  <More title={words.byHand}>
    <Form
      action="/organisations/merging"
      method="get"
      hidden={{ one: it.id, back: `/organisations/${it.id}` }}
    >
      <Combobox
        name="other"
        label={words.other}
        hint={words.byHandHint}
        choices={neighbours.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <FormActions>
        <Button look="second">{words.choose}</Button>
      </FormActions>
    </Form>
  </More>
)
