const ACTS = ['Velvet Tide', 'Paper Moons', 'Night Ferry', 'Lina & Co', 'Oktav', 'Brass Foxes', 'Harbour Lights', 'Zara Quill']
const WORDS = ['stalls', 'balcony', 'gallery', 'lounge', 'pit', 'terrace', 'loge', 'circle', 'foyer', 'arena']
const PEOPLE = ['Nora Ek', 'Felix Braun', 'Sana Malik', 'Joao Costa', 'Alice Martin', 'Piotr Wolski', 'Emre Kaya']

export function valuesOf(seed) {
  let state = seed * 7919 + 13
  const next = () => {
    state = (state * 16807) % 2147483647
    return state
  }
  for (let i = 0; i < 5; i += 1) next()
  const of = (all) => all[next() % all.length]
  const int = (low, high) => low + (next() % (high - low + 1))
  return {
    int,
    id: () => next().toString(36).slice(-6),
    act: () => of(ACTS),
    word: () => of(WORDS),
    person: () => of(PEOPLE),
    amount: () => int(500, 25000) / 100,
    day: () => `202${int(5, 7)}-0${int(1, 9)}-${int(10, 28)}`,
  }
}
