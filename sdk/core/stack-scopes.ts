import type { NestedScope } from './scope.ts'
import type { Scopes } from './types.ts'

/** One scope at a time, until the function returns: what it awaits runs in the outer scope again. For platforms without an async context. */
export function stackScopes(): Scopes {
  let current: NestedScope | undefined
  return {
    current: () => current,
    run(scope, run) {
      const outer = current
      current = scope
      try {
        return run()
      } finally {
        current = outer
      }
    },
  }
}
