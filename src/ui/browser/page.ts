// Habits of every page: errors are read first, menus close, a form is not sent twice.

const summary = document.querySelector<HTMLElement>('[data-error-summary]')
summary?.focus()

// A link of the summary leads into the field itself, with its label in sight.
summary?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!field) return
  event.preventDefault()
  const around = field.closest('fieldset') ?? field.closest('.govuk-form-group') ?? field
  around.scrollIntoView()
  field.focus({ preventScroll: true })
})

const menus = () => document.querySelectorAll<HTMLDetailsElement>('details.account[open]')

document.addEventListener('click', (event) => {
  for (const menu of menus()) if (!menu.contains(event.target as Node)) menu.open = false
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of menus()) {
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
})

const sent = new WeakMap<HTMLFormElement, number>()

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (form.method !== 'post' || event.defaultPrevented) return
  // Impatient second clicks within two seconds; the server is safe from later ones by itself.
  if (event.timeStamp - (sent.get(form) ?? -9999) < 2000) event.preventDefault()
  else sent.set(form, event.timeStamp)
})
