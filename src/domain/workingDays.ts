// Counting in working days. What is a working day is passed in, for the calendar is the Center's to edit.
import { addDays, type Day, daysBetween } from './days.ts'

export type IsWorking = (day: Day) => boolean

// Longer than any run of holidays; a calendar without working days must not hang the process.
const patience = 400

/**
 * The `count`-th working day after `day` (before it when negative); the day itself does not count.
 * Zero gives the day unchanged. `RangeError` when the calendar has no working days.
 */
export function addWorkingDays(day: Day, count: number, isWorking: IsWorking): Day {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0; left--) at = seek(addDays(at, step), step, isWorking)
  return at
}

/** The day itself when it is a working day, otherwise the next one: a term that ends on a day off ends after it. */
export function onOrAfterWorking(day: Day, isWorking: IsWorking): Day {
  return seek(day, 1, isWorking)
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, isWorking: IsWorking): number {
  if (to < from) return -workingDaysBetween(to, from, isWorking)
  let count = 0
  for (let ahead = daysBetween(from, to), at = from; ahead > 0; ahead--) {
    at = addDays(at, 1)
    if (isWorking(at)) count++
  }
  return count
}

function seek(day: Day, step: 1 | -1, isWorking: IsWorking): Day {
  let at = day
  for (let tried = 0; tried < patience; tried++, at = addDays(at, step)) if (isWorking(at)) return at
  throw new RangeError(`No working day within ${patience} days of ${day}`)
}
