// What the Center keeps, as cards.
import { PageHead } from '../../../ui/index.ts'
import { section, startWords as words } from '../words/index.ts'

export function StartPage({ mayManage }: { mayManage: boolean }) {
  return (
    <>
      <PageHead title={section} lead={mayManage ? words.lead : words.readOnly} />
      <ul class="sections">
        {words.cards.map((card) => (
          <li class="card sections__item">
            <a class="sections__link" href={card.href}>
              {card.title}
            </a>
            <span class="sections__about">{card.text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
