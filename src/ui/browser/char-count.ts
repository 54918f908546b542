// textarea[data-count]: says how many characters are left.
import { counted } from '../../domain/plural.ts'
import { later, spoken } from './elements.ts'

const signs = ['знак', 'знака', 'знаков'] as const

for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) {
  const words = document.getElementById(`${area.id}-limit`)
  if (words) watch(area, words, Number(area.dataset.count))
}

function watch(area: HTMLTextAreaElement, words: HTMLElement, limit: number): void {
  const state = spoken()
  words.after(state)
  const speak = later(1000, () => {
    state.textContent = words.textContent
  })
  const show = () => {
    // As the server counts: the ends of lines are one sign each.
    const left = limit - [...area.value].length
    words.textContent =
      left < 0 ? `Лишнее: ${counted(-left, signs)}` : `Можно ввести ещё ${counted(left, signs)}`
    words.classList.toggle('field-limit--over', left < 0)
  }
  area.addEventListener('input', () => {
    show()
    speak()
  })
  show()
}
