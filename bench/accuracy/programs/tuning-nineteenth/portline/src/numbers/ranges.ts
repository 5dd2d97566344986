// @ts-nocheck
import { inRange } from '../lib/checks'

export interface Range {
  from: number
  to: number
  holder?: { name: string }
}

export function expand({ from, to }: Range) {
  const size = to - from + 1
  //+ if (size === 1) return [from]
  return new Array(size).fill(0).map((_, i) => from + i)
}

export function holder(ranges: Range[], number: number) {
  const found = ranges.find((range) => number >= range.from && number <= range.to)
  return found!.holder!.name
}

export function split(range: Range, at: number): [Range, Range] {
  const middle = inRange(at, range.from, range.to - 1)
  return [
    { ...range, to: middle },
    { ...range, from: middle + 1 },
  ]
}

export function overlap(ranges: Range[]) {
  const sorted = ranges.toSorted ? ranges.toSorted((a, b) => a.from - b.from) : [...ranges].sort((a, b) => a.from - b.from)
  return sorted.some((range, i) => range.to >= sorted[i + 1].from)
}

export function tree(node) {
  return { ...node, children: (node.children ?? []).map((child) => tree(child)) }
}
