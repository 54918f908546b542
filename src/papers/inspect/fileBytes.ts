// Reading pieces of a file without taking it whole into memory. For worker threads: the reading is synchronous.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

export type FileBytes = {
  size: number
  /** At most `length` bytes from `at`; fewer at the end of the file. */
  read(at: number, length: number): Buffer
  close(): void
}

export function openBytes(path: string): FileBytes {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  return {
    size,
    read(at, length) {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - at)))
      const got = bytes.length === 0 ? 0 : readSync(file, bytes, 0, bytes.length, at)
      return got === bytes.length ? bytes : bytes.subarray(0, got)
    },
    close: () => closeSync(file),
  }
}

const portion = 1024 * 1024

/**
 * Every place where one of the words stands, in the order of the file. The words are ASCII; a word that two portions
 * share is found once.
 */
export function* findWords(
  bytes: FileBytes,
  words: readonly string[],
  range = { from: 0, to: bytes.size },
): Iterable<{ word: string; at: number }> {
  const needles = words.map((word) => ({ word, bytes: Buffer.from(word, 'latin1') }))
  const overlap = Math.max(...words.map((word) => word.length)) - 1
  for (let from = range.from; from < range.to; from += portion) {
    const length = Math.min(portion + overlap, range.to - from)
    const piece = bytes.read(from, length)
    const found = needles.flatMap((needle) =>
      placesOf(piece, needle, portion).map((at) => ({ word: needle.word, at: from + at })),
    )
    yield* found.sort((one, other) => one.at - other.at)
  }
}

function placesOf(piece: Buffer, needle: { bytes: Buffer }, before: number): number[] {
  const places: number[] = []
  for (let at = piece.indexOf(needle.bytes); at >= 0 && at < before; at = piece.indexOf(needle.bytes, at + 1))
    places.push(at)
  return places
}
