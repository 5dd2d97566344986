// @ts-nocheck
import { PortingError } from '../lib/errors'

const PATTERN = /^\+(44|353|33)(\d{6,10})$/

export function parse(text: string) {
  const [, country, national] = PATTERN.exec(text)
  return { country, national }
}

export function areaOf(text: string, areas: Map<string, { name: string }>) {
  const { national } = parse(text)
  return areas.get(national.slice(0, 2)).name
}

export function checkDigit(imsi: string) {
  const sum = [...imsi].reduce((total, digit, i) => total + BigInt(digit) * (i % 2 ? 1n : 3n), 0n)
  return Number(sum % 10n)
}

export function same(a: string, b: string) {
  //+ if (a === b) return true
  if (a.replaceAll(' ', '') !== b.replaceAll(' ', '')) throw new PortingError(`${a} and ${b} are different numbers`)
  return true
}
