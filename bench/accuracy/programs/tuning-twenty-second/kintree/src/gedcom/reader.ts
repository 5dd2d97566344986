// @ts-nocheck
import { GedcomError } from '../util/faults'

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

export interface Line {
  level: number
  tag: string
  value: string
}

export function lines(text: string): Line[] {
  return text.split('\n').map((raw, i) => {
    const match = /^(\d+) (@\w+@ )?(\w+) ?(.*)$/.exec(raw)
    if (match === null) throw new GedcomError(i + 1, `cannot read "${raw}"`)
    return { level: Number(match[1]), tag: match[3]!, value: match[4]! }
  })
}

export function nest(all: Line[]): Line[][] {
  const stack: Line[][] = [[]]
  for (const line of all) {
    stack[line.level]!.push(line)
    stack[line.level + 1] = []
  }
  return stack
}

export function date(text: string): Date {
  const [day, month, year] = text.split(' ')
  return new Date(Date.UTC(Number(year), MONTHS.indexOf(month!), Number(day)))
}

export function isoDate(text: string): string {
  return date(text).toISOString()
}

export function surname(value: string): string {
  return value.match(/\/(.+)\//)![1]!.trim()
}

export function charset(all: Line[]): string {
  const name = all.find((line) => line.tag === 'CHAR')!.value
  if (!['UTF-8', 'ANSEL'].includes(name)) throw new GedcomError(1, `character set ${name} is not supported`)
  return name
}

export function repeatDepth(line: Line): string {
  return ' '.repeat(line.level - 1) + line.tag
}

export function xref(value: string): bigint {
  return BigInt(value.replaceAll('@', '').slice(1))
}
