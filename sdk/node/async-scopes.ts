import { AsyncLocalStorage } from 'node:async_hooks'
import type { NestedScope } from '../core/scope.ts'
import type { Scopes } from '../core/types.ts'

export interface AsyncScopes extends Scopes {
  /** From here on, in what runs and is awaited in this turn; for those who are told of a request and do not run it. */
  enter(scope: NestedScope): void
}

/** Scopes that follow what is awaited, so that requests that a server works on at once do not mix. */
export function asyncScopes(): AsyncScopes {
  const storage = new AsyncLocalStorage<NestedScope>()
  return {
    current: () => storage.getStore(),
    run: (scope, run) => storage.run(scope, run),
    enter: (scope) => storage.enterWith(scope),
  }
}
