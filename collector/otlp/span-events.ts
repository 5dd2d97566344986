import { LIMITS } from '../model/limits.ts'
import type { DecodedSpanEvent } from './decoded.ts'
import { predicatesOf } from './predicates.ts'

const NAMES = predicatesOf('Event', 'name').map((each) => each.equals)
const KEYS = predicatesOf('Event', 'key').map((each) => each.equals)

/** The events of one span, in order: every exception (LIMITS.hits bounds them), and of the others the last LIMITS.breadcrumbs. */
export class SpanEvents {
  dropped = 0
  readonly #events: DecodedSpanEvent[] = []
  #others = 0

  add(event: DecodedSpanEvent): void {
    event.exception = NAMES.includes(event.name) || KEYS.some((key) => key in event.attributes)
    this.#events.push(event)
    // Thinned out now and then, so that a span with a million events is not held at once.
    if (!event.exception && ++this.#others >= 4 * LIMITS.breadcrumbs) this.#thin()
  }

  list(): DecodedSpanEvent[] {
    this.#thin()
    return this.#events
  }

  #thin(): void {
    let excess = this.#others - LIMITS.breadcrumbs
    if (excess <= 0) return
    this.dropped += excess
    this.#others = LIMITS.breadcrumbs
    let kept = 0
    for (const event of this.#events) if (event.exception || excess-- <= 0) this.#events[kept++] = event
    this.#events.length = kept
  }
}
