// <file-drop data-at-most="20971520"> around a file field: a place to drop files, their names and sizes.
import { bytes } from '../text.ts'
import { make } from './elements.ts'

class FileDrop extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input || this.querySelector('.drop__row')) return
    const words = make('p', { class: 'drop__words', role: 'status' })
    this.#dress(input)
    this.append(words)
    input.addEventListener('change', () => this.#tell(input, words))
    this.#takeDropped(input)
    this.#tell(input, words)
  }

  // The browser's own button speaks the browser's language; ours speaks Russian. The field stays for the keyboard.
  #dress(input: HTMLInputElement): void {
    const row = make('div', { class: 'drop__row', 'aria-hidden': 'true' })
    const choose = make(
      'span',
      { class: 'button button--second' },
      input.multiple ? 'Выбрать файлы' : 'Выбрать файл',
    )
    choose.addEventListener('click', () => input.click())
    row.append(
      choose,
      make(
        'span',
        { class: 'drop__or' },
        input.multiple ? 'или перетащите их сюда' : 'или перетащите его сюда',
      ),
    )
    this.classList.add('drop--dressed')
    this.append(row)
  }

  #takeDropped(input: HTMLInputElement): void {
    const over = (on: boolean) => (event: Event) => {
      event.preventDefault()
      this.classList.toggle('drop--over', on)
    }
    this.addEventListener('dragover', over(true))
    this.addEventListener('dragleave', over(false))
    this.addEventListener('drop', (event) => {
      over(false)(event)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || input.disabled) return
      const taken = new DataTransfer()
      for (const file of input.multiple ? files : files.slice(0, 1)) taken.items.add(file)
      input.files = taken.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
  }

  #tell(input: HTMLInputElement, words: HTMLElement): void {
    const files = [...(input.files ?? [])]
    const limit = Number(this.dataset.atMost) || Number.POSITIVE_INFINITY
    const big = files.find((file) => file.size > limit)
    words.className = big ? 'drop__fault' : 'drop__words'
    words.textContent = big
      ? `Файл «${big.name}» больше ${bytes(limit)}. Выберите другой или уменьшите его.`
      : files.map((file) => `${file.name}, ${bytes(file.size)}`).join('; ')
    if (big) input.value = ''
  }
}

customElements.define('file-drop', FileDrop)
