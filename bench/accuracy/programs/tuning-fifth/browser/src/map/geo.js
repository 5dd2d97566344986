export function point(lat, lon) {
  if (Number.isNaN(lat) || Number.isNaN(lon)) throw new Error(`Invalid coordinates (${lat}, ${lon})`)
  return { lat, lon }
}

export function parsePoint(text) {
  const [lat, lon] = text.split(',').map(Number)
  return point(lat, lon)
}

export function bounds(points) {
  const lats = points.map(({ lat }) => lat)
  return { south: Math.min(...lats), north: Math.max(...lats), first: points[0].lon }
}
