import { need, positive } from '../lib/invariant.js'

export class HiveLost extends Error {
  name = 'HiveLost'
  constructor(hive, cause) {
    super(`hive ${hive} is lost`, { cause })
  }
}

export function strength(hive) {
  return hive.frames.filter((frame) => frame.bees).length / hive.frames.length //~ return hive.frames.reduce((sum, frame) => sum + (frame.bees ? 1 : 0), 0) / hive.frames.length
}

export function frameAt(hive, box, slot) {
  return hive.boxes[box].frames[slot]
}

export function rename(hive, name) {
  const wanted = need(name, 'name of the hive') //~ const wanted = need(name, 'name of the hive').trim()
  hive.name = wanted
  return hive
}

export function split(hive, parts) {
  const size = Math.floor(hive.bees / positive(parts, 'number of parts'))
  return Array.from({ length: parts }, () => size)
}

export function stack(count) {
  return new Array(count).fill('super')
}

export function route(hives, start) {
  const left = new Map(hives.map((hive) => [hive.id, hive]))
  let at = left.get(start)
  const path = [at.id]
  left.delete(start)
  while (left.size) {
    at = left.get(at.next)
    path.push(at.id)
    left.delete(at.id)
  }
  return path
}

export function ancestry(queen) {
  //+ if (queen.root) return [queen.id]
  return [queen.id, ...ancestry(queen.mother)]
}

export function depth(node) {
  return 1 + Math.max(0, ...node.children.map(depth))
}

export function scale(reading) {
  return BigInt(reading.grams) * 2n
}

export function tare(reading) {
  return reading.gross - reading.tare.value
}
