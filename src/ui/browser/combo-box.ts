// <combo-box> around a <select>: a field that finds the line by a part of any of its words, ё equal to е.

import { counted } from '../../domain/plural.ts'
import { make, spoken } from './elements.ts'

const atMost = 60
const variants = ['вариант', 'варианта', 'вариантов'] as const

class ComboBox extends HTMLElement {
  #select!: HTMLSelectElement
  #input!: HTMLInputElement
  #list = make('ul', { class: 'combo__list', role: 'listbox', hidden: '' })
  #chips = make('ul', { class: 'combo__chosen', 'aria-label': 'Выбрано' })
  #state = spoken()
  #found: HTMLOptionElement[] = []
  #active = -1

  connectedCallback(): void {
    const select = this.querySelector('select')
    if (!select || this.querySelector('input')) return
    this.#select = select
    this.#input = this.#makeInput(select)
    this.#hideSelect(select)
    this.#list.id = `${this.#input.id}-list`
    this.#list.setAttribute('aria-label', 'Варианты')
    if (select.multiple) this.prepend(this.#chips)
    this.append(this.#input, this.#list, this.#state)
    this.#listen()
    this.#showChosen()
  }

  #makeInput(select: HTMLSelectElement): HTMLInputElement {
    const input = make('input', {
      id: select.id,
      class: 'govuk-input combo__input',
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': `${select.id}-list`,
    })
    for (const name of ['aria-describedby', 'aria-invalid', 'aria-required']) {
      const value = select.getAttribute(name)
      if (value) input.setAttribute(name, value)
    }
    input.disabled = select.disabled
    const prompt = select.options[0]
    input.placeholder = !select.multiple && prompt?.value === '' ? prompt.text : ''
    return input
  }

  // The select stays in the form and is what is sent.
  #hideSelect(select: HTMLSelectElement): void {
    select.removeAttribute('id')
    select.hidden = true
  }

  #listen(): void {
    const input = this.#input
    input.addEventListener('input', () => this.#open(input.value))
    input.addEventListener('click', () => this.#open(''))
    input.addEventListener('keydown', (event) => this.#key(event))
    input.addEventListener('blur', () => this.#leave())
    input.form?.addEventListener('reset', () => setTimeout(() => this.#showChosen()))
    this.#select.addEventListener('change', () => this.#showChosen())
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
    this.#list.addEventListener('click', (event) => {
      const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
      if (line) this.#choose(Number(line.dataset.index))
    })
    this.#chips.addEventListener('click', (event) => {
      const chip = event.target instanceof Element ? event.target.closest('button') : null
      if (chip) this.#drop(chip.value)
    })
  }

  #key(event: KeyboardEvent): void {
    const shut = this.#list.hidden
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (shut) this.#open('')
      else this.#move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && !shut) {
      // Never the whole form, not even when nothing was found: whoever searches is not done yet.
      event.preventDefault()
      if (this.#active >= 0) this.#choose(this.#active)
    } else if (event.key === 'Escape' && !shut) {
      event.preventDefault()
      event.stopPropagation()
      this.#close()
      this.#showChosen()
    } else if (event.key === 'Backspace' && this.#select.multiple && this.#input.value === '') {
      const last = this.#chosen().at(-1)
      if (last) this.#drop(last.value)
    }
  }

  #open(typed: string): void {
    const words = fold(typed).split(' ').filter(Boolean)
    const free = [...this.#select.options].filter(
      (it) => it.value !== '' && !it.disabled && !(this.#select.multiple && it.selected),
    )
    this.#found = free.filter((it) => words.every((word) => fold(it.text).includes(word)))
    this.#active = -1
    this.#draw()
    this.#list.hidden = false
    this.#input.setAttribute('aria-expanded', 'true')
    this.#input.removeAttribute('aria-activedescendant')
    this.#state.textContent =
      this.#found.length > 0 ? counted(this.#found.length, variants) : 'Ничего не найдено'
    if (words.length > 0 && this.#found.length > 0) this.#move(1)
  }

  #draw(): void {
    const lines = this.#found.slice(0, atMost).map((it, index) =>
      make(
        'li',
        {
          role: 'option',
          id: `${this.#list.id}-${index}`,
          'data-index': String(index),
          'aria-selected': String(it.selected),
        },
        it.text,
      ),
    )
    const rest = this.#found.length - lines.length
    const note =
      rest > 0
        ? `Ещё ${counted(rest, variants)}: уточните поиск`
        : lines.length === 0
          ? 'Ничего не найдено'
          : ''
    const tail = note
      ? [
          make(
            'li',
            { class: 'combo__none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
            note,
          ),
        ]
      : []
    this.#list.replaceChildren(...lines, ...tail)
  }

  #move(step: number): void {
    const count = Math.min(this.#found.length, atMost)
    if (count === 0) return
    const start = this.#active < 0 && step < 0 ? 0 : this.#active
    this.#active = (start + step + count) % count
    for (const [index, line] of [...this.#list.children].entries())
      line.classList.toggle('combo__active', index === this.#active)
    const line = this.#list.children[this.#active]
    line?.scrollIntoView({ block: 'nearest' })
    this.#input.setAttribute('aria-activedescendant', line?.id ?? '')
  }

  #choose(index: number): void {
    const option = this.#found[index]
    if (!option) return
    option.selected = true
    this.#close()
    this.#changed()
    if (this.#select.multiple) this.#input.value = ''
  }

  #drop(value: string): void {
    for (const option of this.#chosen()) if (option.value === value) option.selected = false
    this.#changed()
    this.#input.focus()
  }

  // What was typed and left: the one line that fits exactly, nothing when the field was emptied, else what was chosen before.
  #leave(): void {
    this.#close()
    const typed = fold(this.#input.value)
    if (this.#select.multiple) {
      this.#input.value = ''
      return
    }
    const exact = [...this.#select.options].find((it) => it.value !== '' && fold(it.text) === typed)
    const wanted = typed === '' ? '' : (exact?.value ?? this.#select.value)
    if (wanted !== this.#select.value) {
      this.#select.value = wanted
      this.#changed()
    } else this.#showChosen()
  }

  #close(): void {
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.removeAttribute('aria-activedescendant')
  }

  #changed(): void {
    this.#select.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #chosen(): HTMLOptionElement[] {
    return [...this.#select.selectedOptions].filter((it) => it.value !== '')
  }

  #showChosen(): void {
    const chosen = this.#chosen()
    if (!this.#select.multiple) {
      this.#input.value = chosen[0]?.text ?? ''
      return
    }
    const chips = chosen.map((it) => {
      const chip = make('li')
      chip.append(
        make('button', { type: 'button', value: it.value, 'aria-label': `Убрать: ${it.text}` }, it.text),
      )
      return chip
    })
    this.#chips.replaceChildren(...chips)
    this.#chips.hidden = chips.length === 0
  }
}

// Not the fold of domain: its expressions are unknown to browsers before 2023, and one of them stops the whole script.
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»„“”"]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

customElements.define('combo-box', ComboBox)
