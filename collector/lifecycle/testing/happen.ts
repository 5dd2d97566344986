import { onChange, type StatusChange } from '../on-change.ts'
import { onEvent, onFirstEvent, type EventFacts, type SeenEvent } from '../on-event.ts'
import { onTime } from '../on-time.ts'
import { onHours } from '../escalation.ts'
import type { LifecycleState, Step, StepKind } from '../state.ts'
import { readHours } from './hours.ts'
import { DECIDED, NOW, readUntil, UNTIL } from './states.ts'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

export interface Happened {
  state: LifecycleState
  kind: StepKind | undefined
  nowMs: number
}

/** What the table says happens, in words, done to a state. Throws on words that it does not know. */
export function happen(before: LifecycleState | undefined, words: string): Happened {
  if (before === undefined) return stepped(onFirstEvent(readEvent(words), NOW), undefined, NOW)
  if (words.startsWith('a person ')) {
    const { change, current } = readChange(words.slice('a person '.length))
    return { state: onChange(before, change, current, NOW), kind: undefined, nowMs: NOW }
  }
  if (/ this hour| in the hour before,/.test(words)) {
    const { hours, nowMs } = readHours(words)
    return stepped(onHours(before, hours, nowMs), before, nowMs)
  }
  if (words.startsWith('an event')) {
    const nowMs = words.includes('after the time') ? UNTIL + MINUTE : NOW
    return stepped(onEvent(before, readEvent(words), readFacts(words), nowMs), before, nowMs)
  }
  return passing(before, words)
}

function passing(before: LifecycleState, words: string): Happened {
  const [, count, unit, rest] = /^(\d+) (days|hours) (pass|without an event.*)$/.exec(words) ?? []
  if (count === undefined) {
    const nowMs = words === 'the time comes' ? UNTIL : words === 'a minute before the time' ? UNTIL - MINUTE : undefined
    if (nowMs === undefined) throw new Error(`Cannot read what happens: ${words}`)
    return stepped(onTime(before, { lastSeen: DECIDED, autoResolveMs: null }, nowMs), before, nowMs)
  }
  const ms = Number(count) * (unit === 'days' ? DAY : HOUR)
  if (rest === 'pass') {
    const nowMs = before.substatusSince + ms
    return stepped(onTime(before, { lastSeen: DECIDED, autoResolveMs: null }, nowMs), before, nowMs)
  }
  const [, after, each] = /resolves after (\d+)([dh])$/.exec(words) ?? []
  const autoResolveMs = after === undefined ? null : Number(after) * (each === 'd' ? DAY : HOUR)
  // Decided when the last event came, or, as a reopening, now.
  const nowMs = before.substatusSince === NOW ? NOW : DECIDED + ms
  return stepped(onTime(before, { lastSeen: nowMs - ms, autoResolveMs }, nowMs), before, nowMs)
}

const stepped = (step: Step | undefined, before: LifecycleState | undefined, nowMs: number): Happened => ({
  state: step?.state ?? before!,
  kind: step?.kind,
  nowMs,
})

function readEvent(words: string): SeenEvent {
  const event = { id: 'e', time: NOW, receivedAt: NOW, release: /event in ([^\s,]+)/.exec(words)?.[1] ?? '' }
  if (words.includes('happened before')) event.time = DECIDED - 1
  if (words.includes('same moment')) event.time = DECIDED
  if (words.includes('after the time')) event.time = event.receivedAt = UNTIL + MINUTE
  if (words.includes('received before')) event.receivedAt = words.includes('after the time') ? UNTIL : DECIDED
  return event
}

function readFacts(words: string): EventFacts {
  const [, count, what] = /(\d+) (events|users) so far/.exec(words) ?? []
  const seen = { events: 0, users: 0, ...(count === undefined ? {} : { [what!]: Number(count) }) }
  const [, release, order, other] = /event in (\S+), first seen (before|after|together with) (\S+)/.exec(words) ?? []
  const dates = new Map<string, number>()
  if (release !== undefined) dates.set(other!, 100).set(release, order === 'after' ? 101 : order === 'before' ? 99 : 100)
  const lone = /event in (\S+), \S+ was never seen/.exec(words)?.[1]
  if (lone !== undefined) dates.set(lone, 100)
  return { releasedAt: (name) => dates.get(name), seen }
}

function readChange(words: string): { change: StatusChange; current: string } {
  if (words === 'reopens it') return { change: { status: 'unresolved' }, current: '' }
  if (words.startsWith('archives it'))
    return { change: { status: 'archived', ...untilRequest(words.slice('archives it'.length).trim()) }, current: '' }
  if (words === 'resolves it') return { change: { status: 'resolved' }, current: '' }
  const [, which, current = ''] =
    /^resolves it in the (current|next) release, (?:which is |after |none being known)(\S*)$/.exec(words) ?? []
  const resolvedIn = which ?? /^resolves it in (\S+)$/.exec(words)?.[1]
  if (resolvedIn === undefined) throw new Error(`Cannot read what a person does: ${words}`)
  return { change: { status: 'resolved', resolvedIn }, current }
}

/** As the API is asked. */
function untilRequest(words: string): Pick<Extract<StatusChange, { status: 'archived' }>, 'until'> {
  const until = readUntil(words)
  if (until === null) return {}
  if (until.kind === 'escalating') return { until: 'escalating' }
  if (until.kind === 'time') return { until: { time: new Date(until.time).toISOString() } }
  const window = `${until.windowMs / HOUR}h`
  return { until: until.kind === 'count' ? { count: until.count, window } : { users: until.users, window } }
}
