// <upload-form data-endpoint="/uploads"> around a form with a file field: sends files in parts, goes on after a broken link,
// and then sends the form with the ids of what was uploaded (`upload`). Without it the same form sends the files itself.
import { counted, countedNouns } from '../../domain/plural.ts'
import { make, spoken } from './elements.ts'
import { SentFile } from './sent-file.ts'

class UploadForm extends HTMLElement {
  #form!: HTMLFormElement
  #input!: HTMLInputElement
  #list = make('ul', { class: 'uploads', 'aria-label': 'Файлы' })
  #state = spoken()
  #files: SentFile[] = []
  #waiting: HTMLElement | null | undefined

  connectedCallback(): void {
    const form = this.querySelector('form')
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    if (!form || !input) return
    this.#form = form
    this.#input = input
    const place = input.closest('.govuk-form-group') ?? input
    place.append(this.#list, this.#state)
    input.addEventListener('change', () => this.#take())
    form.addEventListener('submit', (event) => this.#submit(event))
    window.addEventListener('online', () => {
      for (const file of this.#files) file.goOn()
    })
    window.addEventListener('beforeunload', (event) => {
      if (this.#waiting !== undefined && this.#files.some((it) => it.state === 'going'))
        event.preventDefault()
    })
    this.#take()
  }

  #take(): void {
    const chosen = [...(this.#input.files ?? [])]
    if (chosen.length === 0) return
    if (!this.#input.multiple) for (const old of [...this.#files]) old.remove()
    for (const file of chosen) if (this.#isWanted(file)) this.#add(file)
    // The form itself must not send them once more, and the field must not name them twice.
    this.#input.value = ''
    this.#input.dispatchEvent(new Event('change'))
  }

  /** A file of another kind is refused at once, before it takes its time to go and the others with it. */
  #isWanted(file: File): boolean {
    const endings = this.#input.accept.split(',').filter((it) => it.startsWith('.'))
    const name = file.name.toLowerCase()
    if (endings.length === 0 || endings.some((ending) => name.endsWith(ending))) return true
    this.#state.textContent = `Файл «${file.name}» не подходит: нужен ${endings.map((it) => it.slice(1).toUpperCase()).join(', ')}`
    return false
  }

  #add(file: File): void {
    const sent = new SentFile(file, this.dataset.endpoint ?? '/uploads', {
      removed: (it) => {
        this.#files = this.#files.filter((other) => other !== it)
      },
      changed: (words) => {
        this.#state.textContent = words
        this.#finish()
      },
    })
    this.#files.push(sent)
    this.#list.append(sent.line)
    sent.goOn()
  }

  #submit(event: SubmitEvent): void {
    if (this.#files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    this.#waiting = event.submitter
    for (const file of this.#files) file.goOn()
    const left = this.#files.filter((it) => it.state !== 'done').length
    if (left > 0)
      this.#state.textContent = `Отправим, как только загрузятся ${counted(left, countedNouns.file)}`
    this.#finish()
  }

  #finish(): void {
    if (this.#waiting === undefined || this.#files.some((it) => it.state !== 'done')) return
    for (const old of this.#form.querySelectorAll('input[name=upload]')) old.remove()
    for (const file of this.#files)
      this.#form.append(make('input', { type: 'hidden', name: 'upload', value: file.id }))
    const by = this.#waiting
    if (by instanceof HTMLButtonElement && by.name) {
      this.#form.append(make('input', { type: 'hidden', name: by.name, value: by.value }))
    }
    this.#input.disabled = true
    this.#waiting = undefined
    this.#form.submit()
  }
}

customElements.define('upload-form', UploadForm)
