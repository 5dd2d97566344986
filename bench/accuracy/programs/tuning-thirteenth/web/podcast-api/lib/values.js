const NAMES = ['Night Trains', 'Slow Bread', 'The Quarry', 'Two Rivers', 'Paper Moons', 'Low Tide', 'Iron Age', 'Field Notes', 'Ninth Street']
const PEOPLE = ['ayla', 'bruno', 'chidi', 'dagny', 'emeka', 'freja', 'goran', 'hanneke', 'ilse']
const WORDS = ['gravel', 'lantern', 'orchid', 'pepper', 'saddle', 'tunnel', 'velvet', 'walnut', 'yarrow']

export function valuesOf(seed) {
  const random = (limit) => ((seed * 2654435761 + limit * 40503) >>> 3) % limit
  const pick = (list) => list[seed % list.length]
  return {
    id: 10000 + random(80000),
    small: 2 + random(29),
    title: pick(NAMES),
    slug: pick(NAMES).toLowerCase().replace(' ', '-'),
    person: pick(PEOPLE),
    word: pick(WORDS),
    email: `${pick(PEOPLE)}@${pick(WORDS)}.example`,
    uuid: `${(0x10000000 + random(0xefffffff)).toString(16)}-4b1e-4c0d-9a7f-${(0x100000000000 + random(0xefffffff)).toString(16)}`,
    date: `20${26 + (seed % 6)}-0${1 + (seed % 9)}-1${seed % 10}`,
  }
}
