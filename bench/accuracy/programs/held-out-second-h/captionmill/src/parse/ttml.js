import { XMLParser, XMLValidator } from 'fast-xml-parser'

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })

export function readTtml(xml) {
  const checked = XMLValidator.validate(xml)
  if (checked !== true) throw new SyntaxError(`TTML line ${checked.err.line}: ${checked.err.msg}`)
  return parser.parse(xml)
}

export function paragraphs(document) {
  const { div } = document.tt.body
  return [div.p].flat().map((p) => ({ from: p.begin, to: p.end, text: p['#text'] }))
}

export function resolveStyle(styles, id) {
  const style = styles[id]
  //+ if (style === undefined) return {}
  if (style.parent === undefined) return style
  return { ...resolveStyle(styles, style.parent), ...style }
}

export function regionOf(document, id) {
  const regions = [document.tt.head.layout.region].flat()
  return regions.find((region) => region['xml:id'] === id).origin
}
