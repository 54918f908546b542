// Reads the size, the turn and the wholeness of JPG and PNG files from their structure, without decoding them.
import { crc32 } from 'node:zlib'
import { type FileBytes, findWords } from './fileBytes.ts'

/** As the picture is shown, after the turn that the camera has noted (EXIF). */
export type ImageFacts = { kind: 'jpg' | 'png'; width: number; height: number }

/** `undefined`: the picture is cut off or is not what its first bytes say. */
export function readImage(bytes: FileBytes): ImageFacts | undefined {
  const facts = isPng(bytes.read(0, 8)) ? readPng(bytes) : readJpg(bytes)
  return facts && facts.width > 0 && facts.height > 0 ? facts : undefined
}

export function isPng(head: Buffer): boolean {
  return head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
}

export function isJpg(head: Buffer): boolean {
  return head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff
}

function readPng(bytes: FileBytes): ImageFacts | undefined {
  const header = bytes.read(8, 25)
  if (header.length < 25 || header.toString('latin1', 4, 8) !== 'IHDR') return undefined
  if (crc32(header.subarray(4, 21)) !== header.readUInt32BE(21)) return undefined
  const facts = { kind: 'png' as const, width: header.readUInt32BE(8), height: header.readUInt32BE(12) }
  return reachesEnd(bytes, 33) ? facts : undefined
}

function reachesEnd(bytes: FileBytes, from: number): boolean {
  let hasPixels = false
  for (let at = from; at + 12 <= bytes.size; ) {
    const head = bytes.read(at, 8)
    const type = head.toString('latin1', 4, 8)
    if (type === 'IEND') return hasPixels
    if (type === 'IDAT') hasPixels = true
    at += 12 + head.readUInt32BE(0)
  }
  return false
}

const startOfScan = 0xda
const application1 = 0xe1

function readJpg(bytes: FileBytes): ImageFacts | undefined {
  let size: { width: number; height: number } | undefined
  let isOnSide = false
  for (let at = 2; at + 4 <= bytes.size; ) {
    const head = bytes.read(at, 4)
    const marker = head[1] ?? 0
    if (head[0] !== 0xff) return undefined
    // Bytes of 0xff may fill the space before a marker.
    if (marker === 0xff) {
      at++
      continue
    }
    const length = head.readUInt16BE(2)
    if (marker === startOfScan) return size && ends(bytes, at) ? turned(size, isOnSide) : undefined
    if (isFrame(marker)) size = frameSize(bytes.read(at + 4, 6))
    if (marker === application1) isOnSide ||= isTurnedByExif(bytes.read(at + 4, length - 2))
    at += 2 + length
  }
  return undefined
}

// Baseline and progressive frames, sequential ones of 12 bits; arithmetic and lossless ones no viewer shows.
function isFrame(marker: number): boolean {
  return marker === 0xc0 || marker === 0xc1 || marker === 0xc2
}

function frameSize(frame: Buffer): { width: number; height: number } | undefined {
  return frame.length < 6 ? undefined : { height: frame.readUInt16BE(1), width: frame.readUInt16BE(3) }
}

// Within the pixels 0xff is always followed by 0, so the end mark cannot occur by chance.
function ends(bytes: FileBytes, from: number): boolean {
  for (const _ of findWords(bytes, ['\xff\xd9'], { from, to: bytes.size })) return true
  return false
}

function turned(size: { width: number; height: number }, isOnSide: boolean): ImageFacts {
  const { width, height } = size
  return isOnSide ? { kind: 'jpg', width: height, height: width } : { kind: 'jpg', width, height }
}

/** Orientation 5–8 in the first directory of the EXIF block: width and height change places. */
function isTurnedByExif(block: Buffer): boolean {
  if (block.toString('latin1', 0, 6) !== 'Exif\0\0' || block.length < 16) return false
  const tiff = block.subarray(6)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return false
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return false
    if (short(at) === 0x0112) return short(at + 8) >= 5 && short(at + 8) <= 8
  }
  return false
}
