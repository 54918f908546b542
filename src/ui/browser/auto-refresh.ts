// <auto-refresh id="…" data-src="…">: asks the address again until the answer has no data-src.

class AutoRefresh extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    this.#wait(2000)
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
  }

  #wait(milliseconds: number): void {
    if (!this.dataset.src) return
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#ask(), milliseconds)
  }

  async #ask(): Promise<void> {
    if (document.hidden) return this.#wait(2000)
    const fresh = await this.#read().catch(() => undefined)
    if (!fresh) return this.#wait(5000)
    const finished = !fresh.dataset.src
    // The whole page may have more to say when the work has ended.
    if (finished && this.dataset.then !== 'stay') return location.reload()
    this.replaceChildren(...fresh.childNodes)
    if (finished) delete this.dataset.src
    this.#wait(2000)
  }

  async #read(): Promise<HTMLElement | undefined> {
    const answer = await fetch(this.dataset.src ?? '', { headers: { 'x-fragment': this.id } })
    if (!answer.ok) return undefined
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return page.getElementById(this.id) ?? undefined
  }
}

customElements.define('auto-refresh', AutoRefresh)
