import { send } from './api/send.ts'
import type { IssueList } from './api/types.ts'
import { titleOf } from './title.ts'

/** A line of the palette. */
export interface Command {
  label: string
  /** Beside it: its key, or the id of an issue. */
  hint: string
  run(): void
}

/** After the last key, in milliseconds. */
const PAUSE_MS = 150
const ISSUES_SHOWN = 8

/** Commands whose words begin as those that were typed, in any order. */
export function matching(commands: readonly Command[], text: string): Command[] {
  const typed = text.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ label }) => {
    const words = label.toLowerCase().split(/[\s:]+/)
    return typed.every((part) => words.some((word) => word.startsWith(part)))
  })
}

/** What is found for what is typed: commands at once, issues by id or text a moment later. */
export class Palette {
  text = $state('')
  /** Index of the line that Enter takes. */
  at = $state(0)
  #issues = $state.raw<Command[]>([])
  readonly #commands: () => readonly Command[]
  readonly #open: (path: string) => void
  #timer: ReturnType<typeof setTimeout> | undefined
  lines = $derived.by(() => [...matching(this.#commands(), this.text), ...this.#issues])

  constructor(commands: () => readonly Command[], open: (path: string) => void) {
    this.#commands = commands
    this.#open = open
  }

  type(text: string): void {
    this.text = text
    this.at = 0
    clearTimeout(this.#timer)
    if (text.trim() === '') this.#issues = []
    else this.#timer = setTimeout(() => void this.#search(text), PAUSE_MS)
  }

  move(by: number): void {
    if (this.lines.length > 0) this.at = (this.at + by + this.lines.length) % this.lines.length
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #search(text: string): Promise<void> {
    const answer = await send<IssueList>('GET', `/issues?${new URLSearchParams({ query: text.trim(), limit: String(ISSUES_SHOWN) })}`)
    // Something else was typed meanwhile.
    if (this.text !== text) return
    this.#issues = (answer.ok ? answer.data.issues : []).map((issue) => {
      const { strong, rest } = titleOf(issue)
      return { label: `${strong} ${rest}`.trim(), hint: issue.shortId, run: () => this.#open(`/issues/${issue.id}`) }
    })
  }
}
