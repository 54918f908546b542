// Says in Russian where in a Word file something stands.
import type { Paragraph } from './reading.ts'

/** «Абзац 12: «…в целях установления {категория_род_падеж}…»», «Таблица 1, строка 2, ячейка 3: «…»». */
export function placeWords(
  { place, text }: Pick<Paragraph, 'place' | 'text'>,
  from: number,
  length: number,
): string {
  const around = quote(text, from, length)
  const { table, paragraph, story, inBox } = place
  const within = table
    ? `таблица ${table.number}, строка ${table.row}, ячейка ${table.cell}`
    : inBox
      ? `надпись у абзаца ${paragraph}`
      : story === 'notes'
        ? ''
        : `абзац ${paragraph}`
  const words = [storyWords[story], within].filter(Boolean).join(', ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: «${around}»`
}

const storyWords = { body: '', header: 'верхний колонтитул', footer: 'нижний колонтитул', notes: 'сноска' }
const around = 35

function quote(text: string, from: number, length: number): string {
  const start = from <= around ? 0 : text.indexOf(' ', from - around)
  const begin = start < 0 || start > from ? from : start
  const until = from + length + around
  const stop = until >= text.length ? text.length : text.lastIndexOf(' ', until)
  const end = stop < from + length ? until : stop
  return `${begin > 0 ? '…' : ''}${text.slice(begin, end).trim()}${end < text.length ? '…' : ''}`
}
