// @ts-nocheck
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { Invalid } from '../lib/check'

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })

export function parseTtml(text: string): string[] {
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new Invalid('TTML', valid.err.msg)
  const tree = parser.parse(text)
  return tree.tt.body.div.p.map((p: { '#text': string }) => p['#text'])
}

export function styles(text: string): string[] {
  const { head } = parser.parse(text).tt
  return Object.keys(head.styling)
}

export function region(areas: Map<string, { origin: string }>, name: string): number {
  return Number(areas.get(name)!.origin.split(' ')[0])
}
