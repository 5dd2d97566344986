import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import { ROOT_CONTEXT, type Context, type ContextManager } from '@opentelemetry/api'

type Call = (this: unknown, ...args: unknown[]) => unknown

/** The context that follows what is awaited. */
export class AsyncContexts implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>()

  active = (): Context => this.#storage.getStore() ?? ROOT_CONTEXT

  with: ContextManager['with'] = (inner, run, self, ...args) => this.#storage.run(inner, () => run.call(self as never, ...args))

  /** A function runs within the context, and so do the listeners of an emitter: those of a request run where its socket was made. */
  bind<T>(bound: Context, target: T): T {
    if (target instanceof EventEmitter) {
      target.emit = this.#bound(bound, target.emit as Call) as EventEmitter['emit']
      return target
    }
    return typeof target === 'function' ? (this.#bound(bound, target as unknown as Call) as T) : target
  }

  enable = (): this => this

  disable(): this {
    this.#storage.disable()
    return this
  }

  #bound(bound: Context, run: Call): Call {
    const { with: within } = this
    return function (...args) {
      return within(bound, run, this, ...args)
    }
  }
}
