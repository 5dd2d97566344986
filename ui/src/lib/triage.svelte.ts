import { createContext } from 'svelte'
import { refreshAll } from '$app/navigation'
import type { Answer } from './api/problem.ts'
import { send } from './api/send.ts'
import type { IssueChangeRequest, IssueSummary } from './api/types.ts'
import { untilOf } from './until.ts'
import { wayBack } from './way-back.ts'

export type Subject = Pick<IssueSummary, 'id' | 'shortId' | 'status' | 'assignee'>

/** How long the way back is offered, in milliseconds. */
const NOTICE_MS = 8000

/** Changes issues, says so in a line, and takes it back on `u`. */
export class Triage {
  notice = $state<{ text: string; trouble: boolean; undo: boolean } | undefined>()
  /** Ids whose change is under way: shown faded until the answer is there. */
  pending = $state.raw<ReadonlySet<string>>(new Set())
  #undo: (() => Promise<void>) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  async change(subjects: readonly Subject[], change: IssueChangeRequest): Promise<void> {
    if (subjects.length === 0) return
    const ids = subjects.map((subject) => subject.id)
    if ((await this.act(ids, () => send('PATCH', '/issues', { ids, change }))) === undefined) return
    const what = subjects.length === 1 ? subjects[0]!.shortId : `${subjects.length} issues`
    this.offer(said(change, what), () => this.#revert(subjects, change))
  }

  /** Sends what changes these issues, shows it under way, and draws the page again; undefined where it failed, which is said. */
  async act<T>(ids: readonly string[], request: () => Promise<Answer<T>>): Promise<T | undefined> {
    this.pending = new Set([...this.pending, ...ids])
    const answer = await request()
    if (answer.ok) await refreshAll()
    else this.say(`${answer.trouble.title}. ${answer.trouble.detail}`, { trouble: true })
    this.pending = new Set([...this.pending].filter((id) => !ids.includes(id)))
    return answer.ok ? answer.data : undefined
  }

  /** Says what was done, with the way back. */
  offer(text: string, undo: () => Promise<void>): void {
    this.say(text, { undo: true })
    this.#undo = undo
  }

  async undo(): Promise<void> {
    const undo = this.#undo
    this.#undo = undefined
    await undo?.()
  }

  say(text: string, options: { trouble?: boolean; undo?: boolean } = {}): void {
    clearTimeout(this.#timer)
    this.#undo = undefined
    this.notice = { text, trouble: options.trouble ?? false, undo: options.undo ?? false }
    this.#timer = setTimeout(() => this.dismiss(), NOTICE_MS)
  }

  dismiss(): void {
    clearTimeout(this.#timer)
    this.notice = undefined
    this.#undo = undefined
  }

  /** Each issue goes back to what it had; those that go back to the same go together. */
  async #revert(subjects: readonly Subject[], done: IssueChangeRequest): Promise<void> {
    const back = await Promise.all(
      subjects.map(async (subject) => JSON.stringify('status' in done ? await wayBack(subject) : { assignee: subject.assignee })),
    )
    for (const change of new Set(back)) {
      const ids = subjects.filter((_, index) => back[index] === change).map(({ id }) => id)
      const request = (): Promise<Answer<object>> => send('PATCH', '/issues', { ids, change: JSON.parse(change) as IssueChangeRequest })
      if ((await this.act(ids, request)) === undefined) return
    }
    this.say(subjects.length === 1 ? `${subjects[0]!.shortId} is as it was` : `${subjects.length} issues are as they were`)
  }
}

function said(change: IssueChangeRequest, what: string): string {
  if ('assignee' in change) return change.assignee === null ? `Took ${what} from whoever had it` : `Assigned ${what} to ${change.assignee}`
  if ('priority' in change) return `${what}: priority ${change.priority}`
  if (change.status === 'unresolved') return `Reopened ${what}`
  if (change.status === 'archived') return `Archived ${what}${untilOf(change.until)}`
  if (change.resolvedIn === undefined) return `Resolved ${what}`
  return `Resolved ${what} in ${/^(current|next)$/.test(change.resolvedIn) ? `the ${change.resolvedIn} release` : change.resolvedIn}`
}

export const [getTriage, setTriage] = createContext<Triage>()
