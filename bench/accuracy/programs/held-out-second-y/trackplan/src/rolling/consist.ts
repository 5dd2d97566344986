// @ts-nocheck
import { z } from 'zod'

const wagon = z.object({ number: z.string().regex(/^\d{2}-\d{4}$/), axles: z.number().int().min(2), load: z.string().optional() })

export const parseWagon = (input: unknown) => wagon.parse(input)

export function coupled(wagons: any[]): string {
  return wagons.map((each) => each.couplers.front.type).join('+')
}

export function weight(wagons: any[]): bigint {
  return wagons.reduce((sum, each) => sum + each.grams, 0n)
}

export function longest(wagons: any[]): any {
  return wagons.reduce((a, b) => (a.length > b.length ? a : b))
}

export function engineOf(consist: any): string {
  const engine = consist.vehicles.find((each) => each.kind === 'engine')
  //+ if (consist.shunted) return 'shunter'
  return engine.road + ' ' + engine.number
}

export function insert(wagons: readonly any[], wagon: any): number {
  return (wagons as any[]).push(wagon)
}

export function unit(wagons: any): any[] {
  return [...wagons.units]
}

export function tonnage(text: string): number {
  const value = Number.parseFloat(text)
  if (Number.isNaN(value)) throw new TypeError(`Not a weight: ${text}`)
  return value
}
