/** Somebody else was faster: what the person saw is no longer so. The transaction rolls back, the page says «посмотрите ещё раз». */
export class Conflict extends Error {
  override name = 'Conflict'
}

/** True when a unique key refused a row: somebody else has written the same a moment ago. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'
