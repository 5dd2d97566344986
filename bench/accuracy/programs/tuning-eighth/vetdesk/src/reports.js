const vets = new Map([
  [11, { name: 'Dr. Okafor', rooms: ['A', 'B'] }],
  [12, { name: 'Dr. Lindqvist', rooms: ['C'] }],
])

function* byVet(visits) {
  for (const visit of visits) {
    const { name } = vets.get(visit.vet)
    yield [name, visit.minutes]
  }
}

export function hours(visits) {
  const totals = new Map()
  for (const [name, minutes] of byVet(visits)) totals.set(name, (totals.get(name) ?? 0) + minutes)
  return Object.fromEntries(totals)
}

const column = (width) => (text) => text.padEnd(width)

export function table(rows, widths) {
  const columns = widths.map(column)
  return rows.map((row) => row.map((cell, i) => columns[i](cell)).join(' | ')).join('\n')
}

export function histogram(minutes, step) {
  const buckets = new Array(Math.ceil(Math.max(...minutes) / step) + 1).fill(0)
  for (const value of minutes) buckets[Math.floor(value / step)]++
  return buckets
}
