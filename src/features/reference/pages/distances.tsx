// Distances: the list of places, and all distances of one.
import {
  Button,
  ButtonLink,
  type Column,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHead,
  TextField,
  WorkTable,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Distance } from '../queries/index.ts'
import { distanceWords as words } from '../words/index.ts'

export const distancesPath = '/reference/distances'

export interface Place {
  id: string
  name: string
  distances: readonly Distance[]
}

export function DistancesPage({ places, mayManage }: { places: readonly Place[]; mayManage: boolean }) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Notice tone="info">{words.unconfirmed}</Notice>
      <WorkTable
        caption={words.caption}
        rows={places}
        empty={null}
        columns={mayManage ? [...columns, edit] : columns}
      />
    </>
  )
}

const known = (it: Place) =>
  it.distances.flatMap(({ name, km }) => (km === null ? [] : [{ name, km }])).sort((a, b) => a.km - b.km)

const said = (it: { name: string; km: number } | undefined) => it && words.place(it.name, it.km)

const columns: Column<Place>[] = [
  { title: words.caption, kind: 'head', cell: (it) => it.name },
  { title: words.nearest, card: 'full', cardLabel: `${words.nearest}:`, cell: (it) => said(known(it)[0]) },
  {
    title: words.farthest,
    card: 'full',
    cardLabel: `${words.farthest}:`,
    cell: (it) => said(known(it).at(-1)),
  },
  {
    title: words.told,
    kind: 'number',
    cardLabel: `${words.told}:`,
    cell: (it) => it.distances.filter(({ isTold }) => isTold).length,
  },
]

const edit: Column<Place> = {
  title: words.action,
  kind: 'action',
  cell: (it) => (
    <ButtonLink href={`${distancesPath}/${it.id}`} look="second" small label={words.openOf(it.name)}>
      {words.open}
    </ButtonLink>
  ),
}

export interface DistancePageProps {
  place: Place
  typed: Typed
  errors: FieldErrors
}

export const fieldOf = (it: Distance): string => `km-${it.id}`

export function DistancePage({ place, typed, errors }: DistancePageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={words.title} title={words.from(place.name)} />
      <Form action={`${distancesPath}/${place.id}`} hidden={{ seen: one(typed, 'seen') }}>
        {place.distances.map((it) => (
          <TextField
            name={fieldOf(it)}
            label={it.name}
            hint={it.isTold ? words.hintTold : words.hintStart}
            value={one(typed, fieldOf(it))}
            error={errors[fieldOf(it)]}
            inputmode="numeric"
            width="short"
            maxlength={5}
            exact
          />
        ))}
        <FormActions>
          <Button>{words.submit}</Button>
          <a href={distancesPath}>{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}
