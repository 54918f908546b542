// Where one is in a form of several pages.

interface StepsProps {
  current: number
  items: readonly string[]
  /** What is said of the steps behind, for those who do not see the colour. */
  done?: string
}

export function Steps({ current, items, done = 'заполнено' }: StepsProps) {
  return (
    <div class="steps">
      <p class="steps__words">
        Шаг {current} из {items.length}
        <span class="steps__current"> · {items[current - 1]}</span>
      </p>
      <ol class="steps__list">
        {items.map((text, index) => (
          <li
            class={index + 1 < current ? 'steps__done' : undefined}
            aria-current={index + 1 === current ? 'step' : undefined}
          >
            {text}
            {index + 1 < current && <span class="unseen"> ({done})</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
