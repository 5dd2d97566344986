import type { Alert } from '../model/alert.ts'
import { type Clock, PermanentError, RetryableError } from '../pipeline/component.ts'
import type { DocumentStore } from '../store/index.ts'
import { ALERTS_KEPT, type TicketLink, linkKey, links, newLink, subjectOf } from './link.ts'
import type { TicketSettings } from './settings.ts'
import type { Ticket, TicketState, Tracker } from './tracker.ts'

/** Other alerts of a subject wait so long while its ticket is being made. */
const WAIT_MS = 5_000

export interface Telling {
  exporter: string
  tracker: Tracker
  settings: TicketSettings
  documents: DocumentStore
  clock: Clock
  signal: AbortSignal
}

/**
 * Resolves when the ticket of the alert's subject holds the alert: the first makes the ticket, later ones comment on it. That it will be made, or
 * commented on, is written down before it is, so that whoever comes after a crash looks on the other side before doing it again.
 */
export async function tellTicket(alert: Alert, telling: Telling): Promise<void> {
  const { exporter, documents, clock, settings } = telling
  const collection = links(documents)
  const _id = linkKey(exporter, subjectOf(alert))
  let link = (await collection.findOne({ _id })) as TicketLink | null
  if (link === null) {
    // What nobody was told of needs no end.
    if (alert.state === 'resolved') return
    link = newLink(exporter, alert, clock.nowMs())
    if (!(await inserted(() => collection.insertOne(link!)))) throw new RetryableError(BUSY, { retryAfterMs: WAIT_MS })
    return make(link, alert, telling)
  }
  if (link.ticket === null) link = await takeOver(link, alert, telling)
  if (link === null || link.told.includes(alert.id)) return
  // The comment comes last: with it the alert counts as told, and nothing of it is done again.
  const ticket = link.ticket!
  if (alert.state === 'resolved') {
    if (settings.on_resolved === 'close') await move(ticket, link, 'done', telling)
    if (settings.on_resolved !== 'nothing') await comment(ticket, link, alert, telling)
    return
  }
  // Closed because an alert had ended, while its issue stayed open: it begins again. What people closed is followed elsewhere.
  if (settings.on_resolved === 'close' && link.ticketState === 'done' && link.issueState === 'open')
    await move(ticket, link, 'open', telling)
  if (settings.comments) await comment(ticket, link, alert, telling)
  await collection.updateOne({ _id }, { $set: { touchedAt: clock.nowMs() } })
}

const BUSY = 'Cannot tell the ticket of this issue as it is being made'

/** A ticket that is known on the other side is taken, whoever made it. */
async function make(link: TicketLink, alert: Alert, { tracker, documents, clock, signal }: Telling): Promise<void> {
  const collection = links(documents)
  const { _id, begunAt } = link
  let ticket: Ticket
  try {
    ticket = (await tracker.find(link.subject, signal)) ?? (await tracker.create(link.subject, alert, signal))
  } catch (error) {
    // Refused for good, there is no ticket that somebody must look for.
    if (error instanceof PermanentError) await collection.deleteOne({ _id, begunAt, ticket: null })
    throw error
  }
  await collection.updateOne({ _id }, { $set: { ticket, told: [alert.id], touchedAt: clock.nowMs() } })
}

/** Somebody began to make the ticket and is at it, or died. Answers the link with its ticket, or null where it was made for this alert. */
async function takeOver(link: TicketLink, alert: Alert, telling: Telling): Promise<TicketLink | null> {
  const { tracker, documents, clock, signal } = telling
  const collection = links(documents)
  const { _id, begunAt, begunBy, subject } = link
  const found = await tracker.find(subject, signal)
  if (found !== undefined) {
    const known = { ticket: found, told: [begunBy], touchedAt: clock.nowMs() }
    await collection.updateOne({ _id, ticket: null }, { $set: known })
    return { ...link, ...known }
  }
  const now = clock.nowMs()
  const wait = begunAt + tracker.findableAfterMs - now
  if (wait > 0) throw new RetryableError(BUSY, { retryAfterMs: wait })
  const mine = { begunAt: now, begunBy: alert.id }
  const { matchedCount } = await collection.updateOne({ _id, begunAt, begunBy, ticket: null }, { $set: mine })
  if (matchedCount === 0) throw new RetryableError(BUSY, { retryAfterMs: WAIT_MS })
  await make({ ...link, ...mine }, alert, telling)
  return null
}

async function comment(ticket: Ticket, link: TicketLink, alert: Alert, { tracker, documents, signal }: Telling): Promise<void> {
  const collection = links(documents)
  const { _id } = link
  const begun = link.telling.includes(alert.id)
  if (!begun) await collection.updateOne({ _id }, { $push: { telling: { $each: [alert.id], $slice: -ALERTS_KEPT } } })
  try {
    if (!begun || !(await tracker.hasComment(ticket, alert, signal))) await tracker.comment(ticket, alert, signal)
  } catch (error) {
    if (error instanceof PermanentError) await collection.updateOne({ _id }, { $pull: { telling: alert.id } })
    throw error
  }
  await collection.updateOne({ _id }, { $pull: { telling: alert.id }, $push: { told: { $each: [alert.id], $slice: -ALERTS_KEPT } } })
}

async function move(ticket: Ticket, link: TicketLink, to: TicketState, { tracker, documents, clock, signal }: Telling): Promise<void> {
  await tracker.move(ticket, to, signal)
  await links(documents).updateOne({ _id: link._id }, { $set: { ticketState: to, touchedAt: clock.nowMs() } })
}

async function inserted(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert()
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === 11000) return false
    throw error
  }
}
