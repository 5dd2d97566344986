// @ts-nocheck: built by a toolchain of its own
import { parse } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { ClaimError } from '../shared/errors'
import { parseStamp } from '../shared/dates'
import { Adjuster, Claim, Photo } from './schema'

const xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })

export const claimOf = (body: string): Claim => Claim.parse(JSON.parse(body))

export const photoOf = (input: unknown) => Photo.parse(input)

export function adjustersOf(lines: string[]) {
  return lines.map((line) => Adjuster.parse(JSON.parse(line)))
}

export function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, skip_empty_lines: true }) as Record<string, string>[]
}

export function bordereau(csv: string): number {
  return rowsOf(csv).reduce((sum, row) => sum + Number(row['Premium']!.replaceAll("'", '')), 0)
}

export function fnol(text: string): { policy: string; phone: string } {
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new ClaimError('xml', `${valid.err.code}: ${valid.err.msg} in line ${valid.err.line}`)
  const { notice } = xml.parse(text)
  return { policy: notice.policy.number, phone: notice.contact.phone.replaceAll(' ', '') }
}

export function damages(text: string): string[] {
  const { report } = xml.parse(text)
  return report.damage.map((each: { part: string }) => each.part)
}

export const receivedAt = (header: string) => parseStamp(header, 'dd.MM.yyyy HH:mm')

export function fixedWidth(line: string): { policy: string; cents: bigint } {
  return { policy: line.slice(0, 8), cents: BigInt(line.slice(8, 20)) }
}
