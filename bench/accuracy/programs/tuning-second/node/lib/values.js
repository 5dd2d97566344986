// What differs from run to run: words, numbers and dates, by seed.
const names = ['Anneke', 'Bao', 'Chidi', 'Dolores', 'Emre', 'Fiona', 'Goran', 'Halima', 'Ines', 'Jakub', 'Kerstin', 'Lwazi', 'Marisol', 'Nils', 'Oksana']
const goods = ['copper wire', 'tulip bulbs', 'engine blocks', 'frozen peas', 'pianos', 'roof tiles', 'bicycles', 'wool', 'cement', 'vinyl flooring', 'lamps', 'rice']
const ports = ['Rotterdam', 'Busan', 'Santos', 'Mombasa', 'Gdansk', 'Valparaiso', 'Oakland', 'Piraeus', 'Hamburg', 'Colombo', 'Aarhus', 'Genoa']
const reasons = [
  'crane 4 out of service', 'customs closed for holiday', 'driver refused the load', 'weather hold until further notice', 'seal number mismatch',
  'container reported stolen', 'invoice unpaid', 'the berth is taken', 'hazardous goods need a permit', 'no slot before Tuesday', 'strike', 'paperwork incomplete',
]

export function valuesOf(seed) {
  let state = seed * 2654435761 % 4294967296
  const next = (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return Math.floor((state / 4294967296) * below)
  }
  const pick = (list) => list[(seed + next(list.length)) % list.length]
  const name = pick(names)
  const hex = (length) => Array.from({ length }, () => next(16).toString(16)).join('')
  return {
    id: next(900000) + 1000, name, email: `${name.toLowerCase()}.${hex(3)}@example.org`, good: pick(goods), port: pick(ports),
    reason: reasons[seed % reasons.length], date: `20${20 + next(10)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`,
    uuid: `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`, amount: next(100000) / 100, depth: 2 + next(7), hex: hex(10), next,
  }
}
