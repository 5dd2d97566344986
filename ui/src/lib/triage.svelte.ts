import { createContext } from 'svelte'
import { refreshAll } from '$app/navigation'
import { changeIssues } from './api/change.ts'
import type { IssueChangeRequest, IssueSummary } from './api/types.ts'

type Subject = Pick<IssueSummary, 'id' | 'shortId' | 'status'>

/** How long the way back is offered, in milliseconds. */
const NOTICE_MS = 8000

const SAID = { resolved: 'Resolved', archived: 'Archived', unresolved: 'Reopened' } as const

/** Changes issues, says so in a line, and takes it back on `u`. */
export class Triage {
  notice = $state<{ text: string; trouble: boolean; undo: boolean } | undefined>()
  /** Ids whose change is under way: shown faded until the answer is there. */
  pending = $state.raw<ReadonlySet<string>>(new Set())
  #undo: (() => Promise<void>) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  async change(subjects: readonly Subject[], change: Extract<IssueChangeRequest, { status: string }>): Promise<void> {
    if (subjects.length === 0) return
    const done = await this.#send(
      subjects.map((subject) => subject.id),
      change,
    )
    if (!done) return
    const what = subjects.length === 1 ? subjects[0]!.shortId : `${subjects.length} issues`
    this.#undo = () => this.#revert(subjects)
    this.say(`${SAID[change.status]} ${what}${detail(change)}`, { undo: true })
  }

  async undo(): Promise<void> {
    const undo = this.#undo
    this.#undo = undefined
    await undo?.()
  }

  say(text: string, options: { trouble?: boolean; undo?: boolean } = {}): void {
    clearTimeout(this.#timer)
    this.notice = { text, trouble: options.trouble ?? false, undo: options.undo ?? false }
    this.#timer = setTimeout(() => this.dismiss(), NOTICE_MS)
  }

  dismiss(): void {
    clearTimeout(this.#timer)
    this.notice = undefined
    this.#undo = undefined
  }

  /** Each issue goes back to the status that it had; those that had the same go together. */
  async #revert(subjects: readonly Subject[]): Promise<void> {
    for (const status of ['unresolved', 'resolved', 'archived'] as const) {
      const ids = subjects.filter((subject) => subject.status === status).map((subject) => subject.id)
      if (ids.length > 0 && !(await this.#send(ids, { status }))) return
    }
    this.say(subjects.length === 1 ? `${subjects[0]!.shortId} is as it was` : `${subjects.length} issues are as they were`)
  }

  async #send(ids: readonly string[], change: IssueChangeRequest): Promise<boolean> {
    this.pending = new Set([...this.pending, ...ids])
    const answer = await changeIssues(ids, change)
    if (answer.ok) await refreshAll()
    else this.say(`${answer.trouble.title}. ${answer.trouble.detail}`, { trouble: true })
    this.pending = new Set([...this.pending].filter((id) => !ids.includes(id)))
    return answer.ok
  }
}

function detail(change: Extract<IssueChangeRequest, { status: string }>): string {
  if (change.status === 'resolved' && change.resolvedIn !== undefined)
    return change.resolvedIn === 'next' ? ' in the next release' : ' in the current release'
  if (change.status === 'archived' && change.until === 'escalating') return ' until it escalates'
  if (change.status === 'archived' && typeof change.until === 'object') return ' for a time'
  return ''
}

export const [getTriage, setTriage] = createContext<Triage>()
