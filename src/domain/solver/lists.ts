// Indexes by the group they belong to, without an object for each group.

export interface Lists {
  of(group: number): Int32Array
}

export function listsOf(groups: Int32Array, count: number): Lists {
  const starts = new Int32Array(count + 1)
  for (const group of groups) starts[group + 1]!++
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice()
  const sorted = new Int32Array(groups.length)
  for (let i = 0; i < groups.length; i++) sorted[next[groups[i]!]!++] = i
  return { of: (group) => sorted.subarray(starts[group]!, starts[group + 1]!) }
}
