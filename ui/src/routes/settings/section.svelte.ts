import { refreshAll } from '$app/navigation'
import type { Trouble } from '#lib/api/problem.ts'
import { send } from '#lib/api/send.ts'
import type { ProjectSettings } from '#lib/api/types.ts'

type Name = keyof ProjectSettings['settings']

/** One section of a project's settings, as a person saves it: where somebody else was quicker, they are asked. */
export class Section {
  busy = $state(false)
  trouble = $state.raw<Trouble>()
  /** Somebody else saved since it was read. */
  conflict = $state(false)
  readonly #name: Name
  readonly #read: () => ProjectSettings

  constructor(name: Name, read: () => ProjectSettings) {
    this.#name = name
    this.#read = read
  }

  /** Saves it, `null` to go back to what the config says; undefined where it failed. */
  async save(value: object | null, options: { apply?: boolean; over?: boolean } = {}): Promise<ProjectSettings | undefined> {
    this.busy = true
    const { project } = this.#read()
    const path = `/settings?project=${encodeURIComponent(project)}`
    const version = options.over ? await this.#versionNow(path) : this.#read().version
    const body = { version, settings: { [this.#name]: value }, ...(options.apply && { apply: 'existing' }) }
    const answer = await send<ProjectSettings>('PUT', path, body)
    this.conflict = !answer.ok && answer.trouble.kind === 'conflict'
    this.trouble = answer.ok || this.conflict ? undefined : answer.trouble
    if (answer.ok) await refreshAll()
    this.busy = false
    return answer.ok ? answer.data : undefined
  }

  async #versionNow(path: string): Promise<number> {
    const answer = await send<ProjectSettings>('GET', path)
    return answer.ok ? answer.data.version : this.#read().version
  }
}
