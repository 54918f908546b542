// <password-toggle> around a password field: shows what was typed, and hides it again before sending.
import { pressable, spoken } from './elements.ts'

class PasswordToggle extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input || this.querySelector('button')) return
    const button = pressable('Показать')
    const state = spoken()
    const show = (shown: boolean) => {
      input.type = shown ? 'text' : 'password'
      button.textContent = shown ? 'Скрыть' : 'Показать'
      button.setAttribute('aria-label', shown ? 'Скрыть пароль' : 'Показать пароль')
    }
    show(false)
    button.setAttribute('aria-controls', input.id)
    button.addEventListener('click', () => {
      show(input.type === 'password')
      state.textContent = input.type === 'password' ? 'Пароль скрыт' : 'Пароль показан'
    })
    input.form?.addEventListener('submit', () => show(false))
    this.append(button, state)
  }
}

customElements.define('password-toggle', PasswordToggle)
