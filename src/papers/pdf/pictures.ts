// Photographed or scanned pages joined into one document, one picture a page.
import type { Paper } from './typst.ts'

/** `width` and `height` as the picture is shown; only their proportion matters. */
export type Picture = { bytes: Buffer; width: number; height: number }

const layout = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: datetime(..d.moment))
#for picture in d.pages {
  page(paper: "a4", flipped: picture.isWide, margin: 8mm,
    align(center + horizon, image(picture.path, width: 100%, height: 100%, fit: "contain")))
}
`

/** A4, upright or on its side by the shape of each picture; Typst turns pictures as their EXIF says. */
export function picturesPaper(pictures: readonly Picture[], title: string, madeAt: Date): Paper {
  const pages = pictures.map(({ width, height }, index) => ({ path: String(index), isWide: width > height }))
  return { layout, title, madeAt, values: { pages }, pictures: pictures.map(({ bytes }) => bytes) }
}
