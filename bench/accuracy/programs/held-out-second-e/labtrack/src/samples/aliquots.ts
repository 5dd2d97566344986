// @ts-nocheck
import Decimal from 'decimal.js'
import { invariant } from '../shared/guards'

export function split(volume: string, parts: number): Decimal[] {
  const total = new Decimal(volume)
  invariant(parts > 0, `a sample is split into ${parts} parts`)
  return Array.from({ length: parts }, () => total.div(parts))
}

export function pool(aliquots: { ml: number }[]): number {
  const sorted = aliquots.toSorted ? [...aliquots].sort((a, b) => a.ml - b.ml) : aliquots
  return sorted[0].ml + sorted[sorted.length - 1].ml
}

export function tree(sample: any, depth = 0): any {
  return { id: sample.id, depth, parent: tree(sample.parent ?? sample, depth + 1) }
}

export function dilution(factors: number[]): number {
  return factors.reduce((all, factor) => all * factor)
}
