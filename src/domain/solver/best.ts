// The least dear of many, a few of them.

export interface Alternative {
  /** The pair of the problem. */
  pair: number
  dearer: number
}

/** Keeps the list in order and short. */
export function insert(list: Alternative[], it: Alternative, atMost: number): void {
  let at = list.length
  while (at > 0 && list[at - 1]!.dearer > it.dearer) at--
  if (at >= atMost) return
  list.splice(at, 0, it)
  if (list.length > atMost) list.pop()
}
