// The terms of the law on an application, each with why it is this day.
import { type Day, dottedDay } from '../../domain/days.ts'
import { type Due, lightOf, type TermName } from '../../domain/terms.ts'
import { StatusDot } from '../../ui/index.ts'
import { dueInWords, formatDay } from '../../ui/text.ts'
import { lightTones, termWords } from '../../web/applicationWords.ts'
import { termTitles, pageWords as words } from './review/words/one.ts'

export interface TermLinesProps {
  list: readonly Due[]
  today: Day
  /** The days on which terms were kept or ended. */
  done?: Partial<Record<TermName, Day>>
}

export function TermLines({ list, today, done = {} }: TermLinesProps) {
  return (
    <dl class="facts facts--dense">
      {list.map((due) => (
        <div class="facts__row">
          <dt>{termTitles[due.term]}</dt>
          <dd>
            <span class="facts__text">
              <State due={due} today={today} done={done[due.term]} />
              <br />
              <small>
                {termWords[due.term](dottedDay(due.from))}
                {due.workingDay && !done[due.term] && `; ${words.dayOff(due.workingDay)}`}
              </small>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function State({ due, today, done }: { due: Due; today: Day; done: Day | undefined }) {
  if (done)
    return (
      <StatusDot tone={done > due.on ? 'orange' : 'green'}>
        {formatDay(due.on)}, {done > due.on ? words.doneLate(done) : words.done(done)}
      </StatusDot>
    )
  return <StatusDot tone={lightTones[lightOf(due.on, today)]}>{dueInWords(due.on, today)}</StatusDot>
}
