const ROADS = ['A689', 'B6277', 'A686', 'B6318', 'A93', 'B974']
const DRIVERS = ['Morag Innes', 'Pete Oduya', 'Lena Koch', 'Iain Rae', 'Sofie Berge', 'Dan Wolski']
const PLACES = ['Alston', 'Nenthead', 'Tomintoul', 'Braemar', 'Garrigill', 'Cowshill']

export function dice(seed) {
  let state = (seed * 40503 + 977) % 2147483647
  const n = (low, high) => {
    state = (state * 48271) % 2147483647
    return low + (state % (high - low + 1))
  }
  const of = (...choices) => choices[n(0, choices.length - 1)]
  n(0, 9)
  return { n, of, road: () => of(...ROADS), driver: () => of(...DRIVERS), place: () => of(...PLACES), plate: () => `GR-${n(10, 999)}` }
}
