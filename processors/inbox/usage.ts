import { type ExceptionEvent, type Usage, UsageCount } from '../../collector/api.ts'
import { INBOX } from './limits.ts'

/** Adds up usage between two records. Beyond INBOX.usageKeys different services the rest of a project counts as one, `(others)`. */
export class UsageSum {
  readonly #byKey = new Map<string, Usage>()

  get empty(): boolean {
    return this.#byKey.size === 0
  }

  add(usage: Usage): void {
    const { project, service, environment, release, language, sdk, time } = usage
    const key = `${project}\0${service}\0${environment}\0${release}\0${language}\0${sdk}\0${time}`
    const sum = this.#byKey.get(key)
    if (sum !== undefined) return addTo(sum, usage)
    if (this.#byKey.size >= INBOX.usageKeys && service !== OTHERS) {
      return this.add({ ...usage, service: OTHERS, environment: '', release: '', language: '', sdk: '' })
    }
    this.#byKey.set(key, { ...usage, drops: { ...usage.drops } })
  }

  /** By project; empties it. */
  take(): Map<string, Usage[]> {
    const projects = new Map<string, Usage[]>()
    for (const usage of this.#byKey.values()) {
      const list = projects.get(usage.project)
      if (list === undefined) projects.set(usage.project, [usage])
      else list.push(usage)
    }
    this.#byKey.clear()
    return projects
  }
}

const OTHERS = '(others)'

function addTo(sum: Usage, usage: Usage): void {
  sum.spans += usage.spans
  sum.logs += usage.logs
  sum.exceptions += usage.exceptions
  sum.stackless += usage.stackless
  for (const [reason, count] of Object.entries(usage.drops)) sum.drops[reason] = (sum.drops[reason] ?? 0) + count
}

/** An event that does not go on, and why. */
export type Dropped = readonly [event: ExceptionEvent, reason: string]

/** What the reading half counts for the list of services: events that nobody counted before, and what it drops. */
export function usageOf(events: readonly ExceptionEvent[], dropped: readonly Dropped[]): Usage[] {
  const byTime = new Map<string, UsageCount>()
  const countAt = (receivedAt: string): UsageCount => {
    let count = byTime.get(receivedAt)
    if (count === undefined) byTime.set(receivedAt, (count = new UsageCount(receivedAt)))
    return count
  }
  for (const event of events) countAt(event.receivedAt).addException(event)
  for (const [event, reason] of dropped) countAt(event.receivedAt).addDrop(event, reason)
  return [...byTime.values()].flatMap((count) => count.list())
}
