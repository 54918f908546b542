// The name of a template and what it is for: on its own page, and at the top of a new template.
import { wantedCategories } from '../../../domain/categories.ts'
import type { TemplateKind } from '../../../domain/templateChoice.ts'
import {
  Button,
  Checkboxes,
  Combobox,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  TextField,
} from '../../../ui/index.ts'
import { many, one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { NamedPosition } from '../queries/index.ts'
import { categoryNames, editWords as words } from '../words/index.ts'

export interface ScopeFacts {
  kind: TemplateKind
  positions: readonly NamedPosition[]
  typed: Typed
  errors: FieldErrors
}

export function ScopePage(it: ScopeFacts & { id: string; version: string }) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={words.editTitle} />
      <Form action={`/templates/${it.id}/scope`} hidden={{ version: it.version }}>
        <ScopeFields {...it} />
        <FormActions>
          <Button>{words.save}</Button>
          <a href={`/templates/${it.id}`}>{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}

export function ScopeFields({ kind, positions, typed, errors }: ScopeFacts) {
  return (
    <>
      <TextField
        name="title"
        label={words.name}
        hint={kind === 'conclusion' && words.nameHint}
        value={one(typed, 'title')}
        error={errors.title}
        maxlength={120}
      />
      {kind === 'conclusion' && <ForWhom positions={positions} typed={typed} errors={errors} />}
    </>
  )
}

function ForWhom({ positions, typed, errors }: Omit<ScopeFacts, 'kind'>) {
  return (
    <>
      <Combobox
        name="positions"
        label={words.positions}
        hint={words.positionsHint}
        choices={positions.map((it) => ({ value: it.id, text: it.name }))}
        value={many(typed, 'positions')}
        error={errors.positions}
        required={false}
        multiple
      />
      <Checkboxes
        name="categories"
        label={words.categories}
        hint={words.categoriesHint}
        choices={wantedCategories.map((code) => ({ value: code, text: categoryNames[code] }))}
        value={many(typed, 'categories')}
        error={errors.categories}
        required={false}
      />
    </>
  )
}
