import type { Store } from '../store/index.ts'
import type { Finding } from './finding.ts'

/** When services and their releases were first heard of, in milliseconds since the epoch. */
export interface Facts {
  serviceSince(project: string, service: string): number | undefined
  releaseSince(project: string, service: string, release: string): number | undefined
}

/** Facts that do not change once known, asked for once. */
export class KnownFacts {
  readonly #store: Store
  readonly #services = new Map<string, number>()
  readonly #releases = new Map<string, number>()

  constructor(store: Store) {
    this.#store = store
  }

  /** Those that these findings need. */
  async of(findings: readonly Finding[]): Promise<Facts> {
    const missing = new Map<string, { project: string; service: string; release: string }>()
    for (const { about, kind } of findings) {
      if (!STORMS.has(kind)) continue
      const { project, service, release } = about
      if (!this.#services.has(keyOf(project, service)) || !this.#releases.has(keyOf(project, service, release)))
        missing.set(keyOf(project, service, release), { project, service, release })
    }
    if (missing.size > 0) await this.#ask([...missing.values()])
    return {
      serviceSince: (project, service) => this.#services.get(keyOf(project, service)),
      releaseSince: (project, service, release) => this.#releases.get(keyOf(project, service, release)),
    }
  }

  async #ask(missing: readonly { project: string; service: string; release: string }[]): Promise<void> {
    const projects = [...new Set(missing.map(({ project }) => project))]
    const services = [...new Set(missing.map(({ service }) => service))]
    const rows = await this.#store.events.query<{ project: string; service: string; release: string; since: number }>(
      `SELECT project, service, release, toUnixTimestamp64Milli(min(since)) AS since FROM (
SELECT project, service, '' AS release, min(time) AS since FROM usage WHERE project IN {projects:Array(String)} AND service IN {services:Array(String)} GROUP BY project, service
UNION ALL
SELECT project, service, release, min(stored_at) AS since FROM arrivals WHERE project IN {projects:Array(String)} AND service IN {services:Array(String)} GROUP BY project, service, release
) GROUP BY project, service, release`,
      { projects, services },
      'alert',
    )
    if (this.#services.size > REMEMBERED) this.#services.clear()
    if (this.#releases.size > REMEMBERED) this.#releases.clear()
    for (const { project, service, release, since } of rows) {
      const known = this.#services.get(keyOf(project, service))
      if (known === undefined || since < known) this.#services.set(keyOf(project, service), since)
      if (release !== '') this.#releases.set(keyOf(project, service, release), since)
    }
  }
}

/** Kinds of which many may come at once, after a deploy or when a service begins to send. */
export const STORMS: ReadonlySet<string> = new Set(['new', 'regressed', 'first_in_release'])

const REMEMBERED = 10_000
const keyOf = (...parts: string[]): string => parts.join('\u001f')
