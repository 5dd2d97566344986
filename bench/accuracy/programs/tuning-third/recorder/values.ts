/** What differs from event to event without being another bug: numbers, names, dates and other words, by a seed. */
export interface Values {
  id: string
  name: string
  email: string
  word: string
  date: string
  amount: string
  token: string
}

const FIRST = [
  'Amara',
  'Joris',
  'Leila',
  'Tomasz',
  'Ines',
  'Ravi',
  'Sunniva',
  'Kwame',
  'Petra',
  'Hugo',
  'Mei',
  'Oskar',
  'Noor',
  'Dmitri',
  'Aoife',
]
const LAST = ['Okafor', 'de Vries', 'Haddad', 'Nowak', 'Carvalho', 'Iyer', 'Dahl', 'Mensah', 'Novotná', "O'Brien", 'Lin', 'Berg', 'Rahman']
const WORDS = [
  'teapot',
  'blue-scarf',
  'garden hose',
  'lantern',
  'notebook',
  'saddle',
  'kettle',
  'espresso machine',
  'umbrella',
  'rucksack',
  'candle',
  'bicycle pump',
  'wool-socks',
  'chess set',
  'tripod',
  'thermos',
  'mandolin',
]
const HOSTS = ['example.com', 'mail.example.org', 'corp.example.net', 'post.example']

/** The same seed gives the same values. */
export function valuesOf(seed: number): Values {
  const next = random(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const first = pick(FIRST)
  const last = pick(LAST)
  const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(next() * 700) * 86_400_000)
  return {
    id: String(Math.floor(10 ** (2 + Math.floor(next() * 5)) * (1 + next() * 8))),
    name: `${first} ${last}`,
    email: `${first.toLowerCase()}.${last.toLowerCase().replace(/[^a-z]/g, '')}@${pick(HOSTS)}`,
    word: pick(WORDS),
    date: day.toISOString().slice(0, 10),
    amount: (next() * 5000).toFixed(2),
    token: Array.from({ length: 16 }, () => Math.floor(next() * 16).toString(16)).join(''),
  }
}

/** Numbers in [0, 1) after mulberry32. */
function random(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
