import { AppError } from '../lib/errors.js'

const rad = (degrees) => (degrees * Math.PI) / 180

export function haversine(a, b) {
  const dLat = rad(b.lat - a.lat)
  const dLon = rad(b.lon - a.lon)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(dLon / 2) ** 2
  return 12742000 * Math.asin(Math.sqrt(h))
}

export function length(points) {
  let sum = 0
  for (let i = 1; i <= points.length; i++) sum += haversine(points[i - 1], points[i])
  return sum
}

export function tile(point, zoom) {
  const n = 2n ** BigInt(zoom)
  return Number(n) * point.lon
}

export function decode(line) {
  const [lat, lon] = line.split(',').map(Number)
  if (Number.isNaN(lat) || Number.isNaN(lon)) throw new AppError(`not a position: ${line}`)
  return { lat, lon }
}

export function grid(size) {
  return new Float32Array(size)
}

export function bounds(points) {
  const box = [points[0].lat, points[0].lon]
  return box
}

export function bearing(name) {
  const names = { north: 0, east: 90 }
  return names[name].toString().padStart(3, '0')
}
