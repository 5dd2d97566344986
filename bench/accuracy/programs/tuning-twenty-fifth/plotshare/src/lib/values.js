const PEOPLE = ['Amrit', 'Bea', 'Cosmo', 'Della', 'Ewan', 'Farah', 'Gwen', 'Hugo', 'Iris', 'Jonas']
const CROPS = ['kale', 'leeks', 'beans', 'squash', 'garlic', 'chard', 'beet', 'peas']

export function valuesOf(seed) {
  let state = (seed * 40503 + 17) >>> 0
  const next = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 4294967296
  const int = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (of) => of[int(0, of.length - 1)]
  return { int, pick, person: () => pick(PEOPLE), crop: () => pick(CROPS), plot: () => `${pick(['A', 'B', 'C', 'D'])}${int(1, 180)}` }
}
