import { parse } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import iconv from 'iconv-lite'
import yaml from 'js-yaml'

export const rowsOf = (text) => parse(text, { columns: true, skip_empty_lines: true }) //~ export const csvRows = (text) => parse(text, { columns: true, skip_empty_lines: true })

export function documentOf(text) {
  const verdict = XMLValidator.validate(text)
  if (verdict !== true) throw new SyntaxError(`Bad report: ${verdict.err.msg}`)
  return new XMLParser({ ignoreAttributes: false }).parse(text)
}

export const settingsOf = (text) => yaml.load(text)

export const decoded = (buffer, charset) => iconv.decode(buffer, charset)

export const plateOf = (text) => text.match(/^(\w{2})-(\d+)$/)[2]

export const titled = (text) => text.trim().split(/\s+/).map((word) => word[0].toUpperCase() + word.slice(1)).join(' ')
