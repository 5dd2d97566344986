const WORDS = ['amber', 'basalt', 'cobalt', 'dune', 'ember', 'flint', 'garnet', 'heath', 'islet']

class Random {
  private state: number
  constructor(seed: number) {
    this.state = seed * 48_271
  }

  below(limit: number): number {
    this.state = (this.state * 69_621) % 2_147_483_647
    return this.state % limit
  }
}

export function valuesOf(seed: number): { id: string; n: number; word: string; date: string } {
  const random = new Random(seed)
  const n = 3 + random.below(41)
  return { id: `${WORDS[random.below(9)]!.slice(0, 2).toUpperCase()}*${random.below(99_991)}*E${n}`, n, word: WORDS[random.below(9)]!, date: `20${26 + seed}-03-1${seed % 10}` }
}
