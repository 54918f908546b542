// Fields that are typed: one line, several lines, a day, a password.
import { controlAttributes, Field, type FieldProps, fieldId } from './field.tsx'

export type FieldWidth = 'full' | 'half' | 'third' | 'short'

export type TextFieldProps = FieldProps & {
  value?: string | null
  type?: 'text' | 'email' | 'tel' | 'search' | 'url'
  inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'text'
  autocomplete?: string
  width?: FieldWidth
  maxlength?: number
  placeholder?: string
  /** Codes, logins and numbers: no corrections, even digits. */
  exact?: boolean
  /** Never a part of a draft, on the server or on the device: personal numbers. */
  unkept?: boolean
}

const exactly: Record<string, string> = { spellcheck: 'false', autocapitalize: 'none', autocorrect: 'off' }

const inputClass = (error: string | undefined, width: FieldWidth = 'full', exact?: boolean): string =>
  [
    'govuk-input',
    error && 'govuk-input--error',
    width !== 'full' && `input--${width}`,
    exact && 'input--exact',
  ]
    .filter(Boolean)
    .join(' ')

export function TextField(it: TextFieldProps) {
  return (
    <Field {...it}>
      <input
        {...controlAttributes(it)}
        {...(it.exact ? exactly : {})}
        class={inputClass(it.error, it.width, it.exact)}
        type={it.type ?? 'text'}
        value={it.value ?? ''}
        inputmode={it.inputmode}
        autocomplete={it.unkept ? 'off' : it.autocomplete}
        data-unkept={it.unkept}
        maxlength={it.maxlength}
        placeholder={it.placeholder}
      />
    </Field>
  )
}

/** A day typed as дд.мм.гггг; the form understands other spellings too. */
export function DateField(it: FieldProps & { value?: string | null }) {
  const hint = it.hint ?? 'Например, 05.09.2026'
  return (
    <Field {...it} hint={hint}>
      <input
        {...controlAttributes({ ...it, hint })}
        class={inputClass(it.error, 'short', true)}
        type="text"
        value={it.value ?? ''}
        inputmode="numeric"
        autocomplete="off"
        maxlength={30}
      />
    </Field>
  )
}

export type TextAreaProps = FieldProps & {
  value?: string | null
  rows?: number
  /** Shows how many characters are left; the form checks the same limit. */
  atMost?: number
}

export function TextArea(it: TextAreaProps) {
  const limit = it.atMost ? `${fieldId(it.name)}-limit` : undefined
  return (
    <Field {...it}>
      <textarea
        {...controlAttributes(it, limit)}
        class={`govuk-textarea${it.error ? ' govuk-textarea--error' : ''}`}
        rows={it.rows ?? 5}
        data-count={it.atMost}
      >
        {it.value ?? ''}
      </textarea>
      {limit && (
        <div id={limit} class="govuk-hint field-limit">
          Не больше {it.atMost} знаков
        </div>
      )}
    </Field>
  )
}

export type PasswordFieldProps = FieldProps & { autocomplete?: 'current-password' | 'new-password' }

/** Never gets a value: a password is not sent back to the page. */
export function PasswordField(it: PasswordFieldProps) {
  return (
    <Field {...it}>
      <password-toggle class="password">
        <input
          {...controlAttributes(it)}
          {...exactly}
          class={inputClass(it.error)}
          type="password"
          autocomplete={it.autocomplete ?? 'current-password'}
        />
      </password-toggle>
    </Field>
  )
}
