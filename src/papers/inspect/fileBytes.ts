// Reading pieces of a file without taking it whole into memory. For worker threads: the reading is synchronous.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

export type FileBytes = {
  size: number
  /** At most `length` bytes from `at`; fewer at the end of the file. */
  read(at: number, length: number): Buffer
  /** The same into a buffer that is used again and again; the part that was filled. */
  readInto(buffer: Buffer, at: number, length: number): Buffer
  close(): void
}

export function openBytes(path: string): FileBytes {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  return {
    size,
    read(at, length) {
      return this.readInto(Buffer.allocUnsafe(Math.max(0, Math.min(length, size - at))), at, length)
    },
    readInto(buffer, at, length) {
      const wanted = Math.max(0, Math.min(length, size - at, buffer.length))
      return buffer.subarray(0, wanted === 0 ? 0 : readSync(file, buffer, 0, wanted, at))
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
  const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(portion + 1024, range.to - range.from)))
  const overlap = Math.max(...words.map((word) => word.length)) - 1
  for (let from = range.from; from < range.to; from += portion) {
    const length = Math.min(portion + overlap, range.to - from)
    const piece = bytes.readInto(buffer, from, length)
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
