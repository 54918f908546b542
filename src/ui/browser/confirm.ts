// Buttons with data-confirm ask before they send.
import { make, pressable } from './elements.ts'

document.addEventListener('click', (event) => {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-confirm]') : null
  if (!button?.form || typeof HTMLDialogElement === 'undefined') return
  event.preventDefault()
  ask(button, button.form)
})

function ask(button: HTMLButtonElement, form: HTMLFormElement): void {
  const dialog = make('dialog', { class: 'dialog', 'aria-labelledby': 'confirm-question' })
  const question = make('p', { id: 'confirm-question' }, button.dataset.confirm)
  const danger = /danger/.test(button.className)
  const yes = pressable(button.textContent?.trim() ?? 'Да', danger ? 'button button--danger' : 'button')
  const no = pressable('Отмена')
  const row = make('div')
  row.append(yes, no)
  dialog.append(question, row)
  document.body.append(dialog)
  dialog.addEventListener('close', () => dialog.remove())
  no.addEventListener('click', () => dialog.close())
  yes.addEventListener('click', () => {
    dialog.close()
    form.requestSubmit(button)
  })
  dialog.showModal()
  no.focus()
}
