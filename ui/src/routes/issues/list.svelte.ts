import type { IssueSummary, StreamMessage } from '#lib/api/types.ts'
import type { Live } from '#lib/live.svelte.ts'

/** Where the person is in the list, and what is selected. */
export class Selection {
  /** Index of the row that the keys act on; -1 before the first `j`. */
  at = $state(-1)
  ids = $state.raw<ReadonlySet<string>>(new Set())
  readonly #issues: () => readonly IssueSummary[]
  /** Of the last row toggled by hand, for a range with shift. */
  #anchor = -1

  constructor(issues: () => readonly IssueSummary[]) {
    this.#issues = issues
  }

  get current(): IssueSummary | undefined {
    return this.#issues()[this.at]
  }

  /** What an action is for: the selected, else the row where the person is. */
  get subjects(): IssueSummary[] {
    const selected = this.#issues().filter((issue) => this.ids.has(issue.id))
    return selected.length > 0 || this.current === undefined ? selected : [this.current]
  }

  get all(): boolean {
    return this.ids.size > 0 && this.#issues().every((issue) => this.ids.has(issue.id))
  }

  move(by: number): void {
    this.at = Math.max(0, Math.min(this.#issues().length - 1, this.at + by))
    document.querySelector(`[data-row="${this.at}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  toggle(index: number, range = false): void {
    const issue = this.#issues()[index]
    if (issue === undefined) return
    const ids = new Set(this.ids)
    const on = !ids.has(issue.id)
    const [from, to] = range && this.#anchor >= 0 ? [Math.min(this.#anchor, index), Math.max(this.#anchor, index)] : [index, index]
    for (const { id } of this.#issues().slice(from, to + 1)) {
      if (on) ids.add(id)
      else ids.delete(id)
    }
    this.#anchor = index
    this.ids = ids
  }

  toggleAll(): void {
    this.ids = this.all ? new Set() : new Set(this.#issues().map((issue) => issue.id))
  }

  clear(): void {
    this.ids = new Set()
  }

  /** After the list changed: what is gone is not selected, and the row stays within the list. */
  settle(): void {
    const there = new Set(this.#issues().map((issue) => issue.id))
    if ([...this.ids].some((id) => !there.has(id))) this.ids = new Set([...this.ids].filter((id) => there.has(id)))
    if (this.at >= there.size) this.at = there.size - 1
  }
}

type IssueMessage = Extract<StreamMessage, { type: 'issue' }>

/** More news than this are said as "more than". */
export const MAX_NEWS = 999

/** Issues that are new or came back since the list was drawn. Nothing moves until the person asks. */
export class News {
  count = $state(0)
  readonly #ids = new Set<string>()

  /** Returns the way to stop. `isOfInterest` leaves out what the list would not show, or shows already. */
  listen(live: Live, isOfInterest: (message: IssueMessage) => boolean): () => void {
    return live.listen((message) => {
      if (message.change !== 'new' && message.change !== 'regressed') return
      if (!isOfInterest(message)) return
      if (this.#ids.size <= MAX_NEWS) this.#ids.add(message.issueId)
      this.count = this.#ids.size
    })
  }

  clear(): void {
    this.#ids.clear()
    this.count = 0
  }
}
