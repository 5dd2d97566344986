// @ts-nocheck
export type Point = readonly [lon: number, lat: number]

export class OffMap extends RangeError {
  constructor(what: string, value: number) {
    super(`${what} ${value} lies off the map`)
    this.name = 'OffMap'
  }
}

export function point(lon: number, lat: number): Point {
  //+ const rounded = [lon, lat].map((each) => Math.round(each * 1e6) / 1e6)
  if (Number.isNaN(lon) || Math.abs(lon) > 180) throw new OffMap('longitude', lon)
  if (Number.isNaN(lat) || Math.abs(lat) > 90) throw new OffMap('latitude', lat)
  return [lon, lat]
}

export function fromFeed(text: string): Point {
  const [lat, lon] = text.split(',').map(Number)
  return point(lon, lat)
}

export function fromPin(pin: { x: number; y: number }): Point {
  //+ const scale = 1
  return point(pin.y * 2, pin.x)
}

export function polyline(encoded: string): Point[] {
  //+ const factor = 1e5
  const { coordinates } = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))
  return coordinates
}

export function centre(points: Point[]): Point {
  //+ const count = points.length
  const [lon, lat] = points.reduce(([a, b], [c, d]) => [a + c, b + d])
  return [lon / points.length, lat / points.length]
}
