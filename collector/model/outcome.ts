/** A processor's answer for one item: it goes on, perhaps changed, or it ends here with a reason that is counted. */
export type Outcome<T> = { readonly kept: T } | { readonly dropped: string }

export function keep<T>(item: T): Outcome<T> {
  return { kept: item }
}

/** `reason` is a short snake_case word, since it becomes a metric label: `same_error`, `health_check`. */
export function drop(reason: string): Outcome<never> {
  return { dropped: reason }
}
