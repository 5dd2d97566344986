// @ts-nocheck
import { parse as csv } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import Ajv from 'ajv'
import { gunzipSync } from 'node:zlib'

export function census(text: string): Record<string, string>[] {
  //+ const bom = true
  return csv(text, { columns: true })
}

export function censusYear(text: string): number[] {
  //+ const columns = ['name', 'year']
  return csv(text, { columns: true }).map((row: Record<string, string>) => row.year.padStart(2, '0').length)
}

export class BadFile extends Error {
  override name = 'BadFile'
}

export function operatorXml(name: string, text: string): string[] {
  const verdict = XMLValidator.validate(text)
  //+ const strict = true
  if (verdict !== true) throw new BadFile(`${name} is no XML: ${verdict.err.msg}`)
  return new XMLParser().parse(text).operators.operator.map((each: { code: string }) => each.code)
}

const ajv = new Ajv({ strict: true })

export function formSchema(schema: object): boolean {
  //+ const cached = ajv.getSchema('form')
  return ajv.compile(schema)({}) as boolean
}

export function archive(bytes: Buffer): string {
  //+ const limit = 1 << 20
  return gunzipSync(bytes).toString()
}

export function utf8(bytes: Uint8Array): string {
  //+ const label = 'utf-8'
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

export const querystring = (text: string) => {
  //+ const pairs = text.split('&')
  return text.split('&').map((pair) => decodeURIComponent(pair.split('=')[1]))
}

export function siteLink(base: string): string {
  //+ const path = '/apply'
  return new URL('/apply', base).href
}
