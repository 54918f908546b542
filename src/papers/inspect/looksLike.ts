// What a file that may not be handed in looks like, in words.
import { fileTypeFromFile } from 'file-type'
import { type FileBytes, findWords } from './fileBytes.ts'

const names: Record<string, string> = {
  heic: 'фото HEIC', heif: 'фото HEIC', avif: 'рисунок AVIF', webp: 'рисунок WebP', gif: 'рисунок GIF',
  bmp: 'рисунок BMP', tif: 'рисунок TIFF', psd: 'рисунок Photoshop', svg: 'рисунок SVG', djvu: 'документ DjVu',
  xlsx: 'таблица Excel', xlsm: 'таблица Excel с макросами', pptx: 'презентация PowerPoint', odt: 'документ ODT',
  ods: 'таблица ODS', odp: 'презентация ODP', rtf: 'документ RTF', epub: 'книга EPUB', ps: 'документ PostScript',
  zip: 'архив ZIP', rar: 'архив RAR', '7z': 'архив 7z', gz: 'архив GZ', tar: 'архив TAR', exe: 'программа',
  mp4: 'видео', mov: 'видео', avi: 'видео', mkv: 'видео', mp3: 'звукозапись', m4a: 'звукозапись', ogg: 'звукозапись',
  wav: 'звукозапись', xml: 'файл XML', html: 'веб-страница', docm: 'документ Word с макросами',
} // biome-ignore format: a list of words

/** «фото HEIC», «архив RAR»; `undefined` when even this is unknown. */
export async function looksLike(path: string): Promise<{ extension: string; words: string } | undefined> {
  const type = await fileTypeFromFile(path)
  return type && { extension: type.ext, words: names[type.ext] ?? `файл ${type.ext.toUpperCase()}` }
}

/** A container of old Office: a protected new document, or a document from before 2007. */
export function inOldContainer(bytes: FileBytes): 'officeEncrypted' | 'oldOffice' {
  const mark = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')
  for (const _ of findWords(bytes, [mark])) return 'officeEncrypted'
  return 'oldOffice'
}
