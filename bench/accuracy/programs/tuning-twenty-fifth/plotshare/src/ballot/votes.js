import { RuleBroken } from '../lib/errors.js'

export class Ballot {
  #votes = new Map()
  #closed = false

  constructor(choices) {
    this.choices = choices
  }

  cast(member, choice) {
    if (this.#closed) throw new RuleBroken(`the vote is closed, ${member} is too late`)
    if (this.#votes.has(member)) throw new RuleBroken(`${member} has voted already`)
    if (!this.choices.includes(choice)) throw new RangeError(`no such choice: ${choice}`)
    this.#votes.set(member, choice)
    return this
  }

  close() {
    this.#closed = true
    return this
  }

  winner() {
    const [[choice]] = [...this.#votes.values()].map((choice) => [choice])
    return choice
  }

  weighted(weights) {
    let sum = 0n
    for (const [member] of this.#votes) sum += weights[member]
    return sum
  }
}

export const proxyDepth = (member, proxies) => (proxies[member] === undefined ? 0 : 1 + proxyDepth(proxies[member], proxies))
