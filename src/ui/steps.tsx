// Where one is in a form of several pages.

export function Steps({ current, items }: { current: number; items: readonly string[] }) {
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
            {index + 1 < current && <span class="unseen"> (заполнено)</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
