import { check, must } from './check.js'

const NEXT = { idle: ['filling'], filling: ['washing', 'draining'], washing: ['draining'], draining: ['spinning', 'idle'], spinning: ['idle'] }

export class TransitionError extends Error {
  constructor(from, to) {
    super(`A drum that is ${from} cannot go to ${to}`)
    this.code = 'ERR_TRANSITION'
  }
}

export class Drum {
  state = 'idle'

  constructor(id, capacity) {
    this.id = id
    this.capacity = capacity
  }

  go(to) {
    if (!NEXT[this.state].includes(to)) throw new TransitionError(this.state, to)
    this.state = to
  }

  load(kilos) {
    check(kilos <= this.capacity, `Drum ${this.id} takes ${this.capacity} kg, not ${kilos}`)
    this.kilos = kilos
  }
}

/** Drums by id, and what happens to them. */
export class Hall {
  drums = new Map()

  constructor(bus) {
    bus.on('door.opened', ({ drum }) => this.stop(drum))
    bus.on('power.back', ({ drum }) => this.resume(drum))
    bus.on('wash.done', (event) => this.#announce(event))
  }

  drum(id) {
    if (!this.drums.has(id)) this.drums.set(id, new Drum(id, 8))
    return this.drums.get(id)
  }

  stop(id) {
    const drum = this.drum(id)
    drum.go('draining')
    return drum
  }

  resume(id) {
    const drum = this.drum(id)
    drum.go('spinning')
    return drum
  }

  #announce({ drum, basket }) {
    const { label } = this.baskets.get(basket)
    return `${label} is done in ${this.drum(drum).id}`
  }

  baskets = new Map()

  fill(id, { kilos, soap }) {
    const drum = this.drum(id)
    drum.load(kilos)
    drum.dose = must(soap, 'soap').grams / kilos
    drum.go('filling')
    return drum
  }

  watch(id, after) {
    setTimeout(() => {
      const { programme } = this.drums.get(id)
      if (programme.minutes * 60_000 < after) this.stop(id)
    }, after)
  }
}
