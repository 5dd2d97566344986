import { MS_PER_DAY } from '../model/time.ts'
import { type Clock, type Logger, PermanentError } from '../pipeline/component.ts'
import type { Store } from '../store/index.ts'
import { changeIssues } from '../store/issues/change-issues.ts'
import type { IssueDocument } from '../store/issues/issue-document.ts'
import { rootOf } from '../store/issues/merged.ts'
import { type Decision, decide } from './decide.ts'
import { type TicketLink, links } from './link.ts'
import type { TicketSettings } from './settings.ts'
import { TICKETS_AT_ONCE, type TicketState, type Tracker } from './tracker.ts'

/** An issue that is resolved and whose ticket is done is looked at for so long after its last change. */
const SETTLED_WATCHED_MS = 30 * MS_PER_DAY
/** Tickets looked at in one turn, those of the issues with the lowest ids; the rest waits for some of them to settle. */
const LINKS_IN_A_TURN = 20_000

export interface Following {
  exporter: string
  tracker: Tracker
  settings: TicketSettings
  store: Store
  clock: Clock
  log: Logger
  signal: AbortSignal
}

/** Looks at each ticket and its issue once, and lets the one follow the other. What can not be done is logged and does not keep the others. */
export async function followTickets(following: Following): Promise<void> {
  const { exporter, store, clock, tracker, signal } = following
  const since = clock.nowMs() - SETTLED_WATCHED_MS
  let after = ''
  for (let looked = 0; looked < LINKS_IN_A_TURN; looked += TICKETS_AT_ONCE) {
    signal.throwIfAborted()
    const page = (await links(store.documents)
      .find({
        exporter,
        _id: { $gt: after },
        issue: { $ne: '' },
        ticket: { $ne: null },
        $or: [{ settled: false }, { touchedAt: { $gt: since } }],
      })
      .sort({ _id: 1 })
      .limit(TICKETS_AT_ONCE)
      .toArray()) as TicketLink[]
    if (page.length === 0) return
    after = page.at(-1)!._id
    const tickets = await tracker.states(
      page.map(({ ticket }) => ticket!),
      signal,
    )
    const issues = await issueStates(store, page)
    for (const link of page) {
      const ticketNow = tickets.get(link.ticket!.id)
      const issue = issues.get(link.issue)
      if (ticketNow !== undefined && issue !== undefined) await follow(link, ticketNow, issue, following)
    }
  }
}

/** A change that went through and was not written down is found done in the next turn: then both agree. */
async function follow(link: TicketLink, ticketNow: TicketState, issueNow: TicketState | 'archived', following: Following): Promise<void> {
  const { store, tracker, clock, settings, signal, log } = following
  const { act, know } = decide(link, ticketNow, issueNow === 'archived' ? undefined : issueNow, settings)
  if (act === null && know.ticketState === link.ticketState && know.issueState === link.issueState) return
  let seen: Decision['know'] = know
  try {
    if (act?.move === 'ticket') await tracker.move(link.ticket!, act.to, signal)
    if (act?.move === 'issue') {
      await changeIssues(store, clock, [link.issue], { status: act.to === 'done' ? 'resolved' : 'unresolved' }, tracker.actor)
    }
  } catch (error) {
    log.warn('Cannot let a ticket and its issue follow each other.', { ticket: link.ticket!.key, issue: link.issue, error: String(error) })
    if (!(error instanceof PermanentError)) return
    // It will not go the next time either: they differ from now on.
    seen = { ticketState: ticketNow, issueState: issueNow === 'archived' ? link.issueState : issueNow }
  }
  const settled = seen.ticketState === 'done' && seen.issueState === 'done'
  await links(store.documents).updateOne(
    { _id: link._id, ticketState: link.ticketState, issueState: link.issueState },
    { $set: { ...seen, settled, touchedAt: clock.nowMs() } },
  )
}

/** By the id in the link; an issue that was merged is what it was merged into. Absent where there is none. */
async function issueStates(store: Store, page: readonly TicketLink[]): Promise<Map<string, TicketState | 'archived'>> {
  const found = (await store.documents
    .collection<IssueDocument>('issues')
    .find({ _id: { $in: page.map(({ issue }) => issue) } })
    .toArray()) as IssueDocument[]
  const states = new Map<string, TicketState | 'archived'>()
  for (const issue of found) {
    const root = issue.mergedInto === undefined ? issue : await rootOf(store.documents, issue._id)
    if (root !== undefined) states.set(issue._id, STATES[root.status])
  }
  return states
}

const STATES = { unresolved: 'open', resolved: 'done', archived: 'archived' } as const satisfies Record<IssueDocument['status'], string>
