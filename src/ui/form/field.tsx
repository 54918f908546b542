// What every field shares: the label, the hint, the message and how they are tied to the control.
import type { Child } from 'hono/jsx'

export type FieldProps = {
  name: string
  label: Child
  hint?: Child
  error?: string
  /** `false` adds «необязательно» to the label. */
  required?: boolean
  disabled?: boolean
  /** The label as a heading of the page: one question a page. */
  asHeading?: boolean
}

/** The id of a field's control: the summary of errors links to it. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`

/** The ids that describe a control, for aria-describedby. */
export function describedBy(
  it: Pick<FieldProps, 'name' | 'hint' | 'error'>,
  more?: string,
): string | undefined {
  const id = fieldId(it.name)
  const ids = [it.hint && `${id}-hint`, it.error && `${id}-error`, more].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The attributes that every typed control has. */
export function controlAttributes(it: FieldProps, more?: string) {
  return {
    id: fieldId(it.name),
    name: it.name,
    disabled: it.disabled,
    'aria-describedby': describedBy(it, more),
    'aria-invalid': it.error ? 'true' : undefined,
    'aria-required': it.required ? 'true' : undefined,
  }
}

export function Optional({ required }: Pick<FieldProps, 'required'>) {
  return required === false ? <span class="optional"> (необязательно)</span> : null
}

export function Hint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  if (!hint) return null
  return (
    <div id={`${fieldId(name)}-hint`} class="govuk-hint">
      {hint}
    </div>
  )
}

export function ErrorMessage({ name, error }: Pick<FieldProps, 'name' | 'error'>) {
  if (!error) return null
  return (
    <p id={`${fieldId(name)}-error`} class="govuk-error-message">
      <span class="unseen">Ошибка: </span>
      {error}
    </p>
  )
}

function Label(it: FieldProps) {
  const label = (
    <label class={`govuk-label${it.asHeading ? ' label--heading' : ''}`} for={fieldId(it.name)}>
      {it.label}
      <Optional required={it.required} />
    </label>
  )
  return it.asHeading ? <h1 class="label-wrapper">{label}</h1> : label
}

/** One labelled control. */
export function Field({ children, ...it }: FieldProps & { children: Child }) {
  return (
    <div class={`govuk-form-group${it.error ? ' govuk-form-group--error' : ''}`}>
      <Label {...it} />
      <Hint name={it.name} hint={it.hint} />
      <ErrorMessage name={it.name} error={it.error} />
      {children}
    </div>
  )
}
