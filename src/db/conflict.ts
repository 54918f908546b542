/** Somebody else was faster: what the person saw is no longer so. The transaction rolls back, the page says «посмотрите ещё раз». */
export class Conflict extends Error {
  override name = 'Conflict'
}
