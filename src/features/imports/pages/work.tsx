// How far the reading or the taking has come; asked again by itself until it has ended.
import { Button, Form, WorkProgress } from '../../../ui/index.ts'
import type { Import } from '../queries/imports.ts'
import { isAtWork } from '../states.ts'
import { pageWords as words } from '../words/page.ts'

/** The part of the page that refreshes itself. */
export const workId = 'import-work'

export interface WorkProps {
  it: Import
  /** The process that did the work has gone; another one takes it up in a minute or two. */
  isStalled: boolean
}

export function Work({ it, isStalled }: WorkProps) {
  const isReading = it.status === 'reading'
  const texts = isReading ? words.readingText : words.takingText
  return (
    <WorkProgress
      id={workId}
      title={isReading ? words.reading : words.taking}
      done={it.done}
      total={it.total === 0 ? undefined : it.total}
      text={isStalled ? words.stalled : texts(it.done, it.total)}
      href={`/imports/${it.id}`}
      finished={!isAtWork(it.status)}
    >
      <p>{words.mayLeave}</p>
      {isReading && (
        <Form action={`/imports/${it.id}/cancellation`}>
          <Button look="second" small>
            {words.cancelReading}
          </Button>
        </Form>
      )}
    </WorkProgress>
  )
}
