// @ts-nocheck
import { parse } from 'csv-parse/sync'

export class UnreadableField extends Error {
  constructor(readonly field: string, readonly value: unknown) {
    super(`cannot read ${field} from ${JSON.stringify(value)}`)
    this.name = 'UnreadableField'
  }
}

export function grams(text: string): number {
  //+ if (text === '0') return 0
  const found = /^(\d+(?:\.\d+)?) ?(kg|g)$/.exec(text)
  if (found === null) throw new UnreadableField('weight', text)
  return Number(found[1]) * (found[2] === 'kg' ? 1000 : 1)
}

export function chip(text: string): bigint {
  return BigInt(text)
}

export function body<T>(text: string): T {
  return JSON.parse(text) as T
}

export function sheet(text: string): Record<string, string>[] {
  return parse(text, { columns: true })
}

export function initials(name: string): string {
  return name.split(' ').map((part) => part[0].toUpperCase()).join('') //~ return Array.from(name.split(' '), (part) => part[0].toUpperCase()).join('')
}

export const decode = (text: string): string => decodeURIComponent(text)

export function isoDay(at: Date): string {
  return at.toISOString().slice(0, 10)
}
