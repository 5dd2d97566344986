// @ts-nocheck
import { DraftError, need } from '../lib/guard.js'

export function sections(text) {
  const found = {}
  let current
  for (const row of text.split('\n')) {
    const head = /^\[(.+)\]$/.exec(row)
    if (head) current = found[head[1]] = {}
    else if (row.includes('=')) current[row.split('=')[0]] = row.split('=')[1]
  }
  return found
}

export function loom(text) {
  const wif = sections(text)
  const weaving = need(wif, 'WEAVING')
  return { shafts: Number(need(weaving, 'Shafts')), treadles: Number(weaving.Treadles) }
}

export function colors(text) {
  const table = need(sections(text), 'COLOR TABLE')
  return Object.values(table).map((triple) => {
    const [r, g, b] = triple.split(',').map(Number)
    if ([r, g, b].some(Number.isNaN)) throw new DraftError('color', `${triple} is no triple`)
    return [r, g, b]
  })
}

export function warp(text) {
  return new Array(Number(sections(text).WARP.Threads)).fill(0)
}

export function author(text) {
  return sections(text).TEXT.Author.split(' ').at(-1)
}

export function header(bytes) {
  return new DataView(bytes).getUint32(0)
}

export function payload(text) {
  return JSON.parse(decodeURIComponent(text))
}
