// <copy-button data-text="…" data-what="дату назначения">: copies the exact text.
import { make, pressable, spoken } from './elements.ts'

class CopyButton extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return
    const button = pressable('Копировать', 'copy')
    if (this.dataset.what) button.setAttribute('aria-label', `Копировать ${this.dataset.what}`)
    const state = spoken()
    this.append(button, state)
    button.addEventListener('click', async () => {
      const done = await copy(this.dataset.text ?? '')
      button.textContent = state.textContent = done ? 'Скопировано' : 'Не получилось'
      setTimeout(() => {
        button.textContent = 'Копировать'
        state.textContent = ''
      }, 2000)
    })
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Without https the clipboard object is missing or refuses.
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const area = make('textarea', { class: 'unseen', readonly: '' }, text)
  document.body.append(area)
  const before = document.activeElement
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}

customElements.define('copy-button', CopyButton)
