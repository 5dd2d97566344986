export function decodePolyline(text) {
  let index = 0
  const number = () => {
    let [result, shift, byte] = [0, 0, 0]
    do {
      if (index >= text.length) throw new Error(`polyline ends within a number at ${index}`)
      byte = text.charCodeAt(index++) - 63
      result |= (byte & 31) << shift
      shift += 5
    } while (byte >= 32)
    return result & 1 ? ~(result >> 1) : result >> 1
  }
  const points = []
  while (index < text.length) points.push([number() / 1e5, number() / 1e5])
  return points
}

export function lengthOf(points) {
  const legs = points.slice(1).map(([lat, lon], i) => Math.hypot(lat - points[i][0], lon - points[i][1]))
  return legs.reduce((sum, leg) => sum + leg)
}

export function nearest(points, stop) {
  const sorted = points.toSorted?.((a, b) => Math.abs(a[0] - stop.at[0]) - Math.abs(b[0] - stop.at[0])) ?? [...points].sort((a, b) => Math.abs(a[0] - stop.at[0]) - Math.abs(b[0] - stop.at[0]))
  return sorted[0]
}

export function grid(box, cell) {
  const columns = (box.east - box.west) / cell
  return new Array(Math.ceil(columns))
}

export function label(distance, locale) {
  return distance.toLocaleString(locale, { style: 'unit', unit: 'metre' })
}
