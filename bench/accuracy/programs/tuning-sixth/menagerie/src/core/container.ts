export interface Token<T> {
  readonly id: string
  readonly of?: T
}

export const token = <T>(id: string): Token<T> => ({ id })

type Factory = (container: Container) => unknown

export class Container {
  #factories = new Map<string, Factory>()
  #made = new Map<string, unknown>()

  provide<T>(key: Token<T>, factory: (container: Container) => T): this {
    this.#factories.set(key.id, factory)
    return this
  }

  get<T>(key: Token<T>): T {
    if (!this.#made.has(key.id)) this.#made.set(key.id, this.#make(key.id))
    return this.#made.get(key.id) as T
  }

  #make(id: string): unknown {
    const factory = this.#factories.get(id)
    if (factory === undefined) throw new Error(`Nobody provides ${id}`)
    return factory(this)
  }
}
