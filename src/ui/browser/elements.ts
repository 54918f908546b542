// Small makers shared by the elements.

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.textContent = text
  return element
}

export const pressable = (text: string, look = 'button button--second'): HTMLButtonElement =>
  make('button', { type: 'button', class: look }, text)

/** A place whose changes are read aloud. */
export const spoken = (): HTMLElement => make('span', { role: 'status', class: 'unseen' })

export function later(wait: number, work: () => void): () => void {
  let timer = 0
  return () => {
    clearTimeout(timer)
    timer = window.setTimeout(work, wait)
  }
}
