// @ts-nocheck
const NAMES = ['Aalto', 'Brandl', 'Cerny', 'Dahl', 'Egger', 'Fabre', 'Gruber', 'Haas', 'Ivens', 'Jovic', 'Kranz', 'Lund', 'Moser', 'Novak']

export function values(seed, index) {
  let state = (seed * 6151 + index * 92821 + 5) % 2147483647
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647
  next()
  const n = (from, to) => from + Math.floor(next() * (to - from + 1))
  return { n, of: (list) => list[n(0, list.length - 1)], name: () => NAMES[n(0, NAMES.length - 1)], id: (prefix) => `${prefix}-${n(100, 99999)}` }
}
