// One file on its way: a line with progress, percent and words.
import { Upload } from 'tus-js-client'
import { bytes, percent } from '../text.ts'
import { make, pressable } from './elements.ts'

type Listeners = { removed: (it: SentFile) => void; changed: (words: string) => void }

const partSize = 1024 * 1024
const pauses = [0, 1000, 3000, 5000, 10_000, 20_000]

export class SentFile {
  readonly line = make('li')
  state: 'waiting' | 'going' | 'done' | 'broken' = 'waiting'
  #file: File
  #upload: Upload
  #tell: Listeners
  #bar = make('progress', { class: 'bar', max: '100', value: '0' })
  #words = make('p', { class: 'uploads__state' })
  #again = pressable('Продолжить', 'button button--second button--small')
  #quarter = 0

  constructor(file: File, endpoint: string, tell: Listeners) {
    this.#file = file
    this.#tell = tell
    this.#upload = this.#prepare(endpoint)
    this.#draw()
  }

  /** The last part of the upload's address. */
  get id(): string {
    return this.#upload.url?.split('/').at(-1) ?? ''
  }

  /** Starts, or goes on from where the link broke. */
  goOn(): void {
    if (this.state === 'going' || this.state === 'done') return
    this.#become('going', 'Начинаем загрузку')
    void this.#resume()
  }

  remove(): void {
    if (this.state !== 'done') void this.#upload.abort()
    this.line.remove()
    this.#tell.removed(this)
  }

  async #resume(): Promise<void> {
    const earlier = await this.#upload.findPreviousUploads().catch(() => [])
    if (earlier[0]) this.#upload.resumeFromPreviousUpload(earlier[0])
    this.#upload.start()
  }

  #prepare(endpoint: string): Upload {
    const { name, type } = this.#file
    return new Upload(this.#file, {
      endpoint,
      chunkSize: partSize,
      retryDelays: pauses,
      removeFingerprintOnSuccess: true,
      metadata: { filename: name, filetype: type },
      onProgress: (sent, total) => this.#progress(sent, total),
      onSuccess: () => this.#become('done', `Загружен, ${bytes(this.#file.size)}`),
      onError: (error) => this.#broken(error),
    })
  }

  #progress(sent: number, total: number): void {
    this.#bar.value = total > 0 ? (sent / total) * 100 : 0
    const words = `Загружено ${percent(sent, total)}: ${bytes(sent)} из ${bytes(total)}`
    this.#words.textContent = words
    const quarter = Math.floor((sent / Math.max(total, 1)) * 4)
    if (quarter > this.#quarter) this.#tell.changed(`${this.#file.name}: ${words}`)
    this.#quarter = quarter
  }

  #broken(error: Error): void {
    const answer =
      'originalResponse' in error
        ? (error.originalResponse as { getStatus(): number; getBody(): string } | null)
        : null
    const refused = answer !== null && answer.getStatus() >= 400 && answer.getStatus() < 500
    const said = refused ? answer.getBody().trim().slice(0, 300) : ''
    this.#become('broken', said || 'Связь прервалась. Загруженное не пропало: продолжим с того же места.')
  }

  #become(state: SentFile['state'], words: string): void {
    this.state = state
    this.line.className = state === 'done' ? 'uploads__done' : state === 'broken' ? 'uploads__broken' : ''
    this.#words.textContent = words
    this.#again.hidden = state !== 'broken'
    this.#bar.hidden = state === 'done'
    this.#tell.changed(`${this.#file.name}: ${words}`)
  }

  #draw(): void {
    const away = pressable('Убрать', 'link-button')
    away.setAttribute('aria-label', `Убрать файл ${this.#file.name}`)
    away.addEventListener('click', () => this.remove())
    this.#again.hidden = true
    this.#again.addEventListener('click', () => this.goOn())
    this.#bar.setAttribute('aria-label', `Загрузка файла ${this.#file.name}`)
    this.line.append(make('span', {}, this.#file.name), away, this.#bar, this.#words, this.#again)
  }
}
