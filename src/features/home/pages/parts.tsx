// What the home pages share: the greeting, counters that lead somewhere, the sections in words.
import type { Role } from '../../../domain/roles.ts'
import { type Counter, Counters } from '../../../ui/counters.tsx'
import { PageHead } from '../../../ui/head.tsx'
import type { Actor } from '../../../web/actor.ts'
import { nav } from '../../../web/nav.ts'
import { countedHere } from '../queries.ts'
import { sectionWords, homeWords as words } from '../words.ts'

export function Hello({
  actor,
  lead,
  actions,
}: {
  actor: Actor
  lead?: string
  actions?: import('hono/jsx').Child
}) {
  return <PageHead title={words.hello(actor)} lead={lead} actions={actions} />
}

export interface Queue {
  count: number
  /** The words after the figure. */
  text: (count: number) => string
  href: string
  /** Somebody must do something about it. */
  urgent?: boolean
}

/** The figures; what is urgent and not nothing stands out. */
export function Queues({ label, items }: { label: string; items: readonly Queue[] }) {
  const counters = items.map(
    ({ count, text, href, urgent }): Counter => ({
      value: words.figure(count, countedHere),
      text: text(count),
      href,
      tone: urgent && count > 0 ? 'warn' : 'usual',
    }),
  )
  return <Counters label={label} items={counters} />
}

/** The menu once more, each item with what stands behind it. */
export function Sections({ role }: { role: Role }) {
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{words.sections}</h2>
      <ul class="sections">
        {nav[role]
          .filter((item) => item.href !== '/')
          .map((item) => (
            <li class="card sections__item">
              <a class="sections__link" href={item.href}>
                {item.text}
              </a>
              <span class="sections__about">{sectionWords[item.href]}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
