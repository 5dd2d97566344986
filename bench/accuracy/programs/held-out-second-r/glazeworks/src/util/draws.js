const WORDS = 'adobe basin crackle drift engobe flare glaze handle ingot jug kaolin lustre mortar neck oxide pitcher quench rim saggar temper'.split(' ')
const NAMES = 'Aiko Bento Chidi Dalia Emre Freya Gita Hamza Irina Jomo'.split(' ')

export function draws(seed) {
  let state = (seed * 16807 + 5) % 2147483647
  const num = (low, high) => {
    state = (state * 16807) % 2147483647
    return low + (state % (high - low + 1))
  }
  const pick = (list) => list[num(0, list.length - 1)]
  return { num, pick, word: () => pick(WORDS), name: () => `${pick(NAMES)} ${pick(WORDS)}` }
}
