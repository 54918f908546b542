// <select-all data-name="case" data-form="bulk">: one tick for all rows of the page.
import { make } from './elements.ts'

class SelectAll extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return
    const all = make('input', {
      type: 'checkbox',
      class: 'tick',
      'aria-label': 'Выбрать все строки на странице',
    })
    this.append(all)
    const table = this.closest('table')
    const ticks = [...(table?.querySelectorAll<HTMLInputElement>('tbody input.tick') ?? [])]
    const read = () => {
      const chosen = ticks.filter((tick) => tick.checked).length
      all.checked = chosen > 0 && chosen === ticks.length
      all.indeterminate = chosen > 0 && chosen < ticks.length
    }
    all.addEventListener('change', () => {
      for (const tick of ticks) tick.checked = all.checked
    })
    table?.addEventListener('change', (event) => event.target !== all && read())
    window.addEventListener('pageshow', read)
    read()
  }
}

customElements.define('select-all', SelectAll)
