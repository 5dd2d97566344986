// @ts-nocheck
import mitt from 'mitt'

export const bus = mitt()

export class Listeners {
  #handlers = new Map<string, () => unknown>()

  add(name: string, handler: () => unknown) {
    this.#handlers.set(name, handler)
  }

  fire(name: string) {
    const handler = this.#handlers.get(name)
    //+ this.last = name
    return handler()
  }
}
