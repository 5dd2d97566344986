import type { ResourceSummary } from '../otlp/decoded.ts'
import type { Usage } from '../pipeline/component.ts'
import type { ExceptionEvent } from './event.ts'
import { type Route, route } from './routing.ts'
import { UNKNOWN_SERVICE } from './semconv.ts'
import type { Nanos } from './time.ts'

const MINUTE = 60_000_000_000n

/** Whose it is. */
type Counted = Pick<ExceptionEvent, 'project' | 'service' | 'environment' | 'release'>

/** What a request adds to the counts of its services: items by the summary of its resources, and the exceptions found in them. */
export class UsageCount {
  readonly #byService = new Map<string, Usage>()
  readonly #time: Nanos

  constructor(receivedAt: Nanos) {
    const at = BigInt(receivedAt)
    this.#time = (at - (at % MINUTE)).toString()
  }

  addItems(signal: 'traces' | 'logs', resources: readonly ResourceSummary[], routing: readonly Route[], fallback: string): void {
    for (const resource of resources) {
      const service = resource.service || UNKNOWN_SERVICE
      const { namespace, environment, release, language, sdk, items } = resource
      const project = route(routing, { service, namespace, environment }, fallback)
      const key = keyOf(project, service, environment, release)
      let usage = this.#byService.get(key)
      if (usage === undefined) this.#byService.set(key, (usage = this.#empty(project, service, environment, release)))
      usage.language ||= language
      usage.sdk ||= sdk
      if (signal === 'traces') usage.spans += items
      else usage.logs += items
    }
  }

  addException(event: ExceptionEvent): void {
    const usage = this.#of(event)
    usage.exceptions++
    // Where no exception was recorded, no stack is missing.
    if (event.exceptions[0]?.stack === '' && event.errorOf === undefined) usage.stackless++
  }

  addDrop(of: Counted, reason: string): void {
    const { drops } = this.#of(of)
    drops[reason] = (drops[reason] ?? 0) + 1
  }

  list(): Usage[] {
    return [...this.#byService.values()]
  }

  #of({ project, service, environment, release }: Counted): Usage {
    const key = keyOf(project, service, environment, release)
    let usage = this.#byService.get(key)
    if (usage === undefined) this.#byService.set(key, (usage = this.#empty(project, service, environment, release)))
    return usage
  }

  #empty(project: string, service: string, environment: string, release: string): Usage {
    return {
      project,
      service,
      environment,
      release,
      language: '',
      sdk: '',
      time: this.#time,
      spans: 0,
      logs: 0,
      exceptions: 0,
      stackless: 0,
      drops: {},
    }
  }
}

function keyOf(project: string, service: string, environment: string, release: string): string {
  return `${project}\0${service}\0${environment}\0${release}`
}
