// The form itself, its buttons and the summary of what is wrong.
import type { Child } from 'hono/jsx'
import { safeHref } from '../address.ts'
import { fieldId } from './field.tsx'

export type FormProps = {
  /** Where it is sent; the page's own address when left out. */
  action?: string
  method?: 'post' | 'get'
  id?: string
  /** The form carries files. */
  files?: boolean
  hidden?: Record<string, string | undefined>
  /** Saves what is typed: `to` takes the same fields by POST, `owner` keeps people of one computer apart. */
  draft?: { to: string; owner?: string }
  class?: string
  label?: string
  children?: Child
}

export function Form(it: FormProps) {
  return (
    <form
      id={it.id}
      class={it.class}
      method={it.method ?? 'post'}
      action={it.action && safeHref(it.action)}
      enctype={it.files ? 'multipart/form-data' : undefined}
      novalidate
      aria-label={it.label}
      data-draft={it.draft?.to}
      data-draft-owner={it.draft?.owner}
    >
      {it.hidden && <HiddenFields fields={it.hidden} />}
      {it.children}
    </form>
  )
}

export function HiddenFields({ fields }: { fields: Record<string, string | undefined> }) {
  const given = Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return (
    <>
      {given.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

export type ButtonLook = 'main' | 'second' | 'danger' | 'quiet'

export const buttonClass = (look: ButtonLook = 'main', small?: boolean): string =>
  `button${look === 'main' ? '' : ` button--${look}`}${small ? ' button--small' : ''}`

export type ButtonProps = {
  children?: Child
  look?: ButtonLook
  small?: boolean
  name?: string
  value?: string
  /** The id of a form elsewhere on the page. */
  form?: string
  formaction?: string
  disabled?: boolean
  /** The question asked before sending, where there are scripts. */
  confirm?: string
  /** Words for those who do not see the row: «Открыть: Иванова М. П.». */
  label?: string
}

export function Button(it: ButtonProps) {
  return (
    <button
      class={buttonClass(it.look, it.small)}
      type="submit"
      name={it.name}
      value={it.value}
      form={it.form}
      formaction={it.formaction && safeHref(it.formaction)}
      disabled={it.disabled}
      data-confirm={it.confirm}
      aria-label={it.label}
    >
      {it.children}
    </button>
  )
}

export type ButtonLinkProps = {
  href: string
  children?: Child
  look?: ButtonLook
  small?: boolean
  download?: boolean
  label?: string
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink(it: ButtonLinkProps) {
  return (
    <a
      class={buttonClass(it.look, it.small)}
      href={safeHref(it.href)}
      download={it.download ? '' : undefined}
      aria-label={it.label}
    >
      {it.children}
    </a>
  )
}

export type LinkButtonProps = {
  action: string
  children?: Child
  hidden?: Record<string, string | undefined>
  confirm?: string
  label?: string
  danger?: boolean
}

/** A button that looks like a link: it posts. */
export function LinkButton(it: LinkButtonProps) {
  return (
    <form class="link-form" method="post" action={safeHref(it.action)}>
      {it.hidden && <HiddenFields fields={it.hidden} />}
      <button
        class={`link-button${it.danger ? ' link-button--danger' : ''}`}
        type="submit"
        data-confirm={it.confirm}
        aria-label={it.label}
      >
        {it.children}
      </button>
    </form>
  )
}

/** The row of buttons at the end of a form. */
export function FormActions({ children }: { children?: Child }) {
  return <div class="form-actions">{children}</div>
}

export type ErrorSummaryProps = {
  /** A message by the name of its field; `_` is about the whole form. */
  errors?: Record<string, string>
  title?: string
}

/** On top of the page when something is wrong; each line leads to its field. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const found = Object.entries(errors ?? {})
  if (found.length === 0) return null
  return (
    <div
      class="govuk-error-summary"
      tabindex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      data-error-summary=""
    >
      <h2 class="govuk-error-summary__title" id="error-summary-title">
        {title ?? 'Проверьте, что введено'}
      </h2>
      <ul class="govuk-error-summary__list">
        {found.map(([name, text]) => (
          <li>{name === '_' ? text : <a href={`#${fieldId(name)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
