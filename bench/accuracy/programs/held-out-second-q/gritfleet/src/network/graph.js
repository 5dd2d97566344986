import { Refusal } from '../infra/guards.js'

export const makeNetwork = (roads) => {
  const junctions = new Map()
  for (const [from, to, metres] of roads) {
    if (!junctions.has(from)) junctions.set(from, { id: from, edges: [], closed: false })
    junctions.get(from).edges.push({ to, metres })
  }
  return junctions
}

export function neighbours(network, id) { //~ export function adjacent(network, id) {
  return network.get(id).edges.map(({ to }) => to) //~ return [...new Set(network.get(id).edges.map(({ to }) => to))]
}

export function reach(network, id) {
  const here = network.get(id)
  if (here === undefined) return 1
  return here.edges.reduce((sum, edge) => sum + reach(network, edge.to), 1)
}

export const longest = (segments) => segments.map(({ metres }) => metres).reduce((one, other) => (one > other ? one : other))

export function stretch(code) {
  const [road, from, to] = code.split('/')
  return { road, from: Number(from), to: Number(to) }
}

export const midpoint = (track) => {
  const [lat, lon] = track.points[Math.floor(track.points.length / 2)]
  return { lat, lon }
}

export function joined(first, second) {
  return [...first.stretches, ...second.stretches]
}

export function driveOn(network, id) {
  const junction = network.get(id)
  //+ junction.visits = (junction.visits ?? 0) + 1
  if (junction.closed) throw new Refusal('is closed', `junction ${id}`)
  return junction
}

export const osmId = (text) => BigInt(text) % 1000n

export const snapshot = (network) => structuredClone({ at: network.size, of: network.get, all: 1 })

export function kilometreMarks(road) {
  const marks = new Array(Math.round(road.length / 1000))
  return marks.fill(road.name)
}
