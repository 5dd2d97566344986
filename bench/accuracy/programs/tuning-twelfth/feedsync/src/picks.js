const WORDS = ['aurora', 'basalt', 'cedar', 'dune', 'ember', 'fjord', 'glacier', 'hazel', 'indigo', 'jasper', 'kelp', 'lagoon', 'mistral', 'nimbus', 'onyx', 'pebble']

export class Picks {
  #state

  constructor(seed) {
    this.#state = BigInt(seed) * 6364136223846793005n
  }

  upTo(limit) {
    this.#state = BigInt.asUintN(64, this.#state * 6364136223846793005n + 1442695040888963407n)
    return Number((this.#state >> 33n) % BigInt(Math.floor(limit)))
  }

  word = () => WORDS[this.upTo(WORDS.length)]
  words = () => WORDS
  title = () => `${this.word()} ${this.word()}`
  sku = (series = 5) => `${this.word().slice(0, 3).toUpperCase()}-${series}${this.upTo(9000) + 1000}`
}
