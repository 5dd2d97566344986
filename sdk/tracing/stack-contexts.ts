import { ROOT_CONTEXT, type Context, type ContextManager } from '@opentelemetry/api'

/** The context of what runs at once. What is awaited is without: browsers have nothing that follows it. */
export class StackContexts implements ContextManager {
  #active: Context = ROOT_CONTEXT

  active = (): Context => this.#active

  with: ContextManager['with'] = (inner, run, self, ...args) => {
    const outer = this.#active
    this.#active = inner
    try {
      return run.call(self as never, ...args)
    } finally {
      this.#active = outer
    }
  }

  bind<T>(bound: Context, target: T): T {
    if (typeof target !== 'function') return target
    const { with: within } = this
    return function (this: unknown, ...args: unknown[]): unknown {
      return within(bound, target as unknown as (...args: unknown[]) => unknown, this, ...args)
    } as T
  }

  enable = (): this => this

  disable(): this {
    this.#active = ROOT_CONTEXT
    return this
  }
}
