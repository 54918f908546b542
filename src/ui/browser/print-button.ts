// <print-button data-text="Распечатать">
import { pressable } from './elements.ts'

class PrintButton extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return
    const button = pressable(this.dataset.text ?? 'Распечатать')
    button.addEventListener('click', () => window.print())
    this.append(button)
  }
}

customElements.define('print-button', PrintButton)
