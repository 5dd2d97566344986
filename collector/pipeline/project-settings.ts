import type { ParsedSettings } from '../model/settings.ts'
import type { Host } from './component.ts'

/** How long what was read holds; a saved rule applies after this at the latest. */
export const SETTINGS_HOLD_MS = 10_000

/** How long a batch waits for settings before it goes on with what was known. */
export const SETTINGS_WAIT_MS = 1_000

/** Projects whose settings are remembered; the one not asked for the longest goes. */
export const PROJECTS_REMEMBERED = 1_000

/** A project's document in the collection `settings`: a field for each processor that can be told something there. */
export interface SettingsDocument {
  _id: string
  [section: string]: unknown
}

interface Known<Settings> {
  settings: Settings | undefined
  readAt: number
}

/**
 * One field of a project's document in the collection `settings`, read through the store at most every ten seconds. A store that is away,
 * slow or holds what can not be read changes nothing: what was known holds on, and nothing is thrown.
 */
export class ProjectSettings<Settings> {
  readonly #host: Host
  readonly #section: string
  readonly #parse: (value: unknown) => ParsedSettings<Settings>
  readonly #known = new Map<string, Known<Settings>>()
  #without = false

  constructor(host: Host, section: string, parse: (value: unknown) => ParsedSettings<Settings>) {
    this.#host = host
    this.#section = section
    this.#parse = parse
  }

  /** Projects that must be asked for before their settings are taken; empty nearly always. */
  due(projects: Iterable<string>): string[] {
    if (this.#without) return []
    const now = this.#host.clock.nowMs()
    const due = new Set<string>()
    for (const project of projects) {
      const known = this.#known.get(project)
      if (known === undefined || now - known.readAt >= SETTINGS_HOLD_MS || now < known.readAt) due.add(project)
    }
    return [...due]
  }

  /** As last read; undefined where the project has none. */
  of(project: string): Settings | undefined {
    return this.#known.get(project)?.settings
  }

  /** Never rejects; a question for each project. */
  async read(projects: readonly string[]): Promise<void> {
    const readAt = this.#host.clock.nowMs()
    // Also when it fails: a store that is away is not asked by every batch.
    for (const project of projects) this.#remember(project, { settings: this.of(project), readAt })
    const stop = new AbortController()
    try {
      const late = this.#host.clock.sleep(SETTINGS_WAIT_MS, stop.signal).then(
        () => undefined,
        () => undefined,
      )
      const documents = await Promise.race([this.#find(projects), late])
      if (documents === undefined) return this.#host.log.warn('The settings of projects did not come in time; those known before hold on')
      for (const [i, project] of projects.entries())
        this.#remember(project, { settings: this.#check(project, documents[i]?.[this.#section]), readAt })
    } catch (error) {
      this.#host.log.warn('The settings of projects can not be read; those known before hold on', { error: String(error) })
    } finally {
      stop.abort()
    }
  }

  async #find(projects: readonly string[]): Promise<(SettingsDocument | null)[]> {
    let store
    try {
      store = this.#host.store()
    } catch {
      // A config without a store has no projects with settings.
      this.#without = true
      return []
    }
    const settings = store.documents.collection<SettingsDocument>('settings')
    return Promise.all(projects.map((project) => settings.findOne({ _id: project })))
  }

  #check(project: string, value: unknown): Settings | undefined {
    if (value === undefined || value === null) return undefined
    const parsed = this.#parse(value)
    if ('settings' in parsed) return parsed.settings
    const { path, message } = parsed.problems[0]!
    this.#host.log.warn(
      `The ${this.#section} settings of project ${project} can not be used: ${path}: ${message}; those known before hold on`,
    )
    return this.of(project)
  }

  #remember(project: string, known: Known<Settings>): void {
    this.#known.delete(project)
    this.#known.set(project, known)
    if (this.#known.size > PROJECTS_REMEMBERED) this.#known.delete(this.#known.keys().next().value!)
  }
}
