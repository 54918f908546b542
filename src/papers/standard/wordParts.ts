// The parts of a Word file that are the same in all start templates: styles as official papers have them.
import { type Part, textPart } from '../docx/package.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A whole file around what stands inside `<w:body>`. */
export function wordParts(body: string): Part[] {
  return [
    textPart('[Content_Types].xml', contentTypes),
    textPart('_rels/.rels', relationships([['officeDocument', 'word/document.xml']])),
    textPart('word/document.xml', story('document', `<w:body>${body}</w:body>`)),
    textPart(
      'word/_rels/document.xml.rels',
      relationships([
        ['styles', 'styles.xml'],
        ['footer', 'footer1.xml'],
      ]),
    ),
    textPart('word/styles.xml', styles),
    textPart('word/footer1.xml', story('ftr', footer)),
  ]
}

const story = (root: string, inside: string): string =>
  `${head}<w:${root} xmlns:w="${main}" xmlns:r="${relations}">${inside}</w:${root}>`

const relationships = (list: readonly (readonly [string, string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], at) =>
        `<Relationship Id="r${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const override = (name: string, kind: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="${word}.${kind}+xml"/>`

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('footer1', 'footer')}</Types>`

const footer =
  '<w:p><w:pPr><w:pStyle w:val="Small"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'

const style = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const font =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'

/** Sizes are half points: 28 is 14 pt. */
const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`

const styles = `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${font}${size(28)}<w:lang w:val="ru-RU" w:eastAsia="ru-RU"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[
  style(
    'Normal',
    'Normal',
    '<w:spacing w:before="0" w:after="0" w:line="264" w:lineRule="auto"/><w:jc w:val="both"/>',
    '',
  ),
  style('Title', 'Title', '<w:keepNext/><w:ind w:firstLine="0"/><w:jc w:val="center"/>', `<w:b/>${size(28)}`),
  style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:ind w:firstLine="0"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
    '<w:b/>',
  ),
  style('Clause', 'Clause', '<w:ind w:firstLine="709"/>', ''),
  style('Plain', 'Plain', '<w:ind w:firstLine="0"/><w:jc w:val="left"/>', ''),
  style(
    'Cell',
    'Cell',
    '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="left"/>',
    size(22),
  ),
  style(
    'Requisites',
    'Requisites',
    '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="left"/>',
    size(24),
  ),
  style(
    'Small',
    'Small',
    '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="left"/>',
    size(18),
  ),
].join('')}</w:styles>`
