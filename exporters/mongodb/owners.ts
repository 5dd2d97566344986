import { compileOwnership, parseOwnership, ProjectSettings } from '../../collector/api.ts'
import type { ExceptionEvent, Host, OwnersOf, ParsedSettings } from '../../collector/api.ts'

/** Whose an event is by the rules of its project. */
export interface Owner {
  /** `#team` or `@person`. */
  handle: string
  /** With the line as it was then: `src/pay/charge.ts matches line 3: path:src/pay/** #payments`. */
  why: string
  /** The project wants new issues to be assigned to their owner. */
  assign: boolean
}

/** Undefined where no rule matches, or one that says nobody. */
export type OwnerOf = (event: ExceptionEvent) => Owner | undefined

export const NO_OWNER: OwnerOf = () => undefined

interface Ready {
  ownersOf: OwnersOf
  assign: boolean
}

/** The rules of projects, read again at most every ten seconds. */
export class Owners {
  readonly #settings: ProjectSettings<Ready>

  constructor(host: Host) {
    this.#settings = new ProjectSettings(host, 'ownership', parse)
  }

  /** Reads what must be read before the owners of these events are asked for; never rejects. */
  async read(events: readonly ExceptionEvent[]): Promise<void> {
    const due = this.#settings.due(events.map(({ project }) => project))
    if (due.length > 0) await this.#settings.read(due)
  }

  readonly of: OwnerOf = (event) => {
    const settings = this.#settings.of(event.project)
    const found = settings?.ownersOf(event)
    if (settings === undefined || found === undefined) return undefined
    const [handle] = found.owners
    const why = `${found.why}: ${found.rule.text.replaceAll(/\s+/g, ' ')}`
    return handle === undefined ? undefined : { handle, why, assign: settings.assign }
  }
}

function parse(value: unknown): ParsedSettings<Ready> {
  const parsed = parseOwnership(value)
  if ('problems' in parsed) return parsed
  const { rules, auto_assign: assign } = parsed.settings
  return { settings: { ownersOf: compileOwnership(rules), assign } }
}
