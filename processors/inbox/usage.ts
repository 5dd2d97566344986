import type { ExceptionEvent, Usage } from '../../collector/api.ts'
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

const MINUTE = 60_000_000_000n

/** What the inbox dropped, for the list of services. */
export function usageOfDrop(event: ExceptionEvent, reason: string): Usage {
  const { project, service, environment, release } = event
  const received = BigInt(event.receivedAt)
  const time = (received - (received % MINUTE)).toString()
  const counts = { spans: 0, logs: 0, exceptions: 0, stackless: 0, drops: { [reason]: 1 } }
  return { project, service, environment, release, language: '', sdk: '', time, ...counts }
}
