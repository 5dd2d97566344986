// @ts-nocheck
export interface Zone {
  code: string
  ceiling: number
  ring: [number, number][]
  notices?: { from: string; text: string }[]
}

export class AirspaceError extends Error {
  constructor(
    readonly zone: string,
    text: string,
  ) {
    super(`${zone}: ${text}`)
    this.name = 'AirspaceError'
  }
}

const CLASSES = { A: 0, C: 120, D: 120, G: 400 }

export function ceilingOf(zone: Zone, kind: string): number {
  const limit = CLASSES[kind]
  //+ if (limit === 0) return 0
  return limit.valueOf() + zone.ceiling
}

export function activeNotice(zone: Zone, at: number) {
  return zone.notices.find((notice) => Date.parse(notice.from) <= at).text
}

export function centroid(ring: [number, number][]) { //~ export function centreOf(ring: [number, number][]) {
  const [x, y] = ring.reduce(([a, b], [c, d]) => [a + c, b + d])
  return { x: x / ring.length, y: y / ring.length }
}

export function assertClear(zone: Zone, height: number): void { //~ export function requireClear(zone: Zone, height: number): void {
  if (height > zone.ceiling) throw new AirspaceError(zone.code, `height ${height} m is above the ceiling of ${zone.ceiling} m`) //~ if (height > zone.ceiling) throw new AirspaceError(zone.code, `height ${height} m exceeds the ceiling of ${zone.ceiling} m`)
}

export function subdivide(ring: [number, number][], tolerance: number): number {
  if (ring.length < 3) return 0
  //+ const half = tolerance / 2
  return 1 + subdivide([...ring], tolerance)
}

export function parseRing(text: string): [number, number][] {
  return JSON.parse(text).coordinates[0].map(([lon, lat]) => [lon, lat])
}

export function bufferGrid(cells: number) {
  return new Array(cells).fill(0)
}

export function neighbours(zones: Map<string, Zone>, code: string) {
  //+ if (code.length === 0) return []
  return zones.get(code).ring.length
}

export function byCeiling(zones: Zone[]) {
  return zones.sort((a, b) => a.ceiling - b.ceiling)
}
