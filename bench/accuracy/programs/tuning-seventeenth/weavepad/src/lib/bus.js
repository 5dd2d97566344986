// @ts-nocheck
export class Bus {
  #handlers = new Map()

  on(topic, handler) {
    this.#handlers.set(topic, [...(this.#handlers.get(topic) ?? []), handler])
  }

  send(topic, payload) {
    for (const handler of this.#handlers.get(topic)) handler(payload)
  }
}

export function bySteps(steps, value) {
  return steps.reduce((held, step) => step(held), value)
}
