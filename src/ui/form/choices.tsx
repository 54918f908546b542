// Fields that are chosen: from a list, one of several, several of several, one tick.
import type { Child } from 'hono/jsx'
import {
  controlAttributes,
  describedBy,
  ErrorMessage,
  Field,
  type FieldProps,
  fieldId,
  Hint,
  Optional,
} from './field.tsx'

export type Choice = { value: string; text: Child; hint?: Child; disabled?: boolean }
export type ChoiceGroup = { group: string; choices: readonly Choice[] }

export type SelectProps = FieldProps & {
  choices: readonly (Choice | ChoiceGroup)[]
  value?: string | null
  /** The first line, with an empty value. `null` leaves it out. */
  prompt?: string | null
}

function Choices({ choices, chosen }: { choices: SelectProps['choices']; chosen: readonly string[] }) {
  return (
    <>
      {choices.map((it) =>
        'group' in it ? (
          <optgroup label={it.group}>
            <Choices choices={it.choices} chosen={chosen} />
          </optgroup>
        ) : (
          <option value={it.value} selected={chosen.includes(it.value)} disabled={it.disabled}>
            {it.text}
          </option>
        ),
      )}
    </>
  )
}

const selectClass = (error?: string): string => `govuk-select${error ? ' govuk-select--error' : ''}`

export function Select(it: SelectProps) {
  return (
    <Field {...it}>
      <select {...controlAttributes(it)} class={selectClass(it.error)}>
        {it.prompt !== null && <option value="">{it.prompt ?? 'Выберите'}</option>}
        <Choices choices={it.choices} chosen={it.value ? [it.value] : []} />
      </select>
    </Field>
  )
}

export type ComboboxProps = Omit<SelectProps, 'value'> & {
  value?: string | readonly string[] | null
  multiple?: boolean
}

/** A long list that a script makes searchable; without it an ordinary list. */
export function Combobox(it: ComboboxProps) {
  const chosen = typeof it.value === 'string' ? [it.value] : (it.value ?? [])
  return (
    <Field {...it}>
      <combo-box class="combo">
        <select
          {...controlAttributes(it)}
          class={selectClass(it.error)}
          multiple={it.multiple}
          size={it.multiple ? 8 : undefined}
        >
          {!it.multiple && it.prompt !== null && <option value="">{it.prompt ?? 'Выберите'}</option>}
          <Choices choices={it.choices} chosen={chosen} />
        </select>
      </combo-box>
      {it.multiple && (
        <noscript>
          <div class="govuk-hint">Чтобы выбрать несколько строк, держите клавишу Ctrl</div>
        </noscript>
      )}
    </Field>
  )
}

export type FieldsetProps = {
  legend: Child
  hint?: Child
  error?: string
  name?: string
  required?: boolean
  asHeading?: boolean
  /** The question of one choice and not of several fields. */
  plain?: boolean
  children?: Child
}

const legendClass = (it: FieldsetProps): string =>
  `govuk-fieldset__legend${it.asHeading ? ' label--heading' : it.plain ? '' : ' legend--group'}`

/** Several controls under one question. */
export function Fieldset({ children, ...it }: FieldsetProps) {
  const name = it.name ?? ''
  return (
    <div class={`govuk-form-group${it.error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={it.name ? describedBy({ ...it, name }) : undefined}>
        <legend class={legendClass(it)}>
          {it.asHeading ? <h1 class="govuk-fieldset__heading">{it.legend}</h1> : it.legend}
          <Optional required={it.required} />
        </legend>
        <Hint name={name} hint={it.hint} />
        <ErrorMessage name={name} error={it.error} />
        {children}
      </fieldset>
    </div>
  )
}

type Kind = 'radio' | 'checkbox'

type ItemProps = {
  kind: Kind
  name: string
  choice: Choice
  index: number
  checked: boolean
  described?: string
}

function Item(it: ItemProps) {
  const { choice } = it
  const id = it.index === 0 ? fieldId(it.name) : `${fieldId(it.name)}-${it.index + 1}`
  const described = [choice.hint && `${id}-choice`, it.described].filter(Boolean).join(' ') || undefined
  return (
    <div class="choice">
      <input
        class="choice__input"
        id={id}
        name={it.name}
        type={it.kind}
        value={choice.value}
        checked={it.checked}
        disabled={choice.disabled}
        aria-describedby={described}
      />
      <label class="choice__label" for={id}>
        {choice.text}
      </label>
      {choice.hint && (
        <div id={`${id}-choice`} class="choice__hint">
          {choice.hint}
        </div>
      )}
    </div>
  )
}

type GroupProps = FieldProps & { choices: readonly Choice[]; inline?: boolean; small?: boolean }

function Group({ kind, chosen, ...it }: GroupProps & { kind: Kind; chosen: readonly string[] }) {
  const look = `${it.inline ? ' choices--inline' : ''}${it.small ? ' choices--small' : ''}`
  return (
    <Fieldset
      name={it.name}
      legend={it.label}
      hint={it.hint}
      error={it.error}
      required={it.required}
      asHeading={it.asHeading}
      plain
    >
      <div class={`choices${look}`}>
        {it.choices.map((choice, index) => (
          <Item
            kind={kind}
            name={it.name}
            choice={choice}
            index={index}
            checked={chosen.includes(choice.value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}

export function Radios(it: GroupProps & { value?: string | null }) {
  return <Group {...it} kind="radio" chosen={it.value ? [it.value] : []} />
}

export function Checkboxes(it: GroupProps & { value?: readonly string[] | null }) {
  return <Group {...it} kind="checkbox" chosen={it.value ?? []} />
}

export type CheckboxProps = FieldProps & { checked?: boolean; value?: string; small?: boolean }

/** One tick with its own label, such as a consent. */
export function Checkbox(it: CheckboxProps) {
  return (
    <div class={`govuk-form-group${it.error ? ' govuk-form-group--error' : ''}`}>
      <ErrorMessage name={it.name} error={it.error} />
      <div class={`choices${it.small ? ' choices--small' : ''}`}>
        <Item
          kind="checkbox"
          name={it.name}
          index={0}
          checked={it.checked ?? false}
          choice={{ value: it.value ?? 'yes', text: it.label, hint: it.hint, disabled: it.disabled }}
          described={it.error && `${fieldId(it.name)}-error`}
        />
      </div>
    </div>
  )
}
