export class History {
  #past = []
  #limit

  constructor(limit) {
    this.#limit = limit
  }

  push(step) {
    if (this.#past.length >= this.#limit) throw new RangeError(`history holds ${this.#limit} steps, ${step} is too many`)
    this.#past.push(step)
  }

  undo() {
    const step = this.#past.pop()
    return step.revert()
  }

  static size(of) {
    return of.#past.length
  }
}

export function persist(storage, state) {
  const text = JSON.stringify(state)
  storage.write('trail-state', text)
}

export function restore(text) {
  const { version, trails } = JSON.parse(text)
  return { version, first: trails[0].id }
}
