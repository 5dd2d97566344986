import { randomUUID } from 'node:crypto'
import type { Alert } from '../model/alert.ts'
import { failpoint } from '../model/failpoint.ts'
import type { Clock, Logger } from '../pipeline/component.ts'
import { tickStore } from '../store/alerts/tick-store.ts'
import { endLease, tryLease } from '../store/documents/lease.ts'
import type { Store } from '../store/index.ts'
import { somethingStored } from './active.ts'
import { evaluate } from './evaluate.ts'
import { KnownFacts } from './facts.ts'
import { storedEvents } from './find-candidates.ts'
import { SettledReleases } from './find-releases.ts'
import { nextDue } from './flush.ts'
import type { Round } from './round.ts'
import type { Rule } from './rule.ts'
import type { NoiseSettings } from './settings.ts'
import { AlertState } from './state.ts'
import { WindowRoom } from './window-room.ts'

export interface TickerOptions {
  store: Store
  clock: Clock
  log: Logger
  /** Says how judging goes, for health. */
  report(status: 'ok' | 'recoverable', message?: string): void
  noise: NoiseSettings
  channels: readonly string[]
  /** As of now: those of the config and those of the store. */
  rules(): Promise<readonly Rule[]>
  routesOf(): Promise<Round['routesOf']>
  /** Resolves when every channel has it for good. */
  emit(alerts: Alert[]): Promise<void>
  me: string
}

const SECOND_MS = 1000
const LOOK_MS = 250
/** A collector that died holds the rules for so long; a tick that takes longer is done again by another, with the same result. */
const LEASE_MS = 10_000
/** A candidate waits so long for its event to be stored; then it is judged by what is known of it. */
const EVENT_WAIT_MS = 30_000
/** Seconds that one tick judges at most, after a time in which nobody did. */
const CATCH_UP_MS = 3_600_000

/** While nothing happens nothing is written, for so long at most: the next tick judges these seconds too. */
const IDLE_MS = 10_000
const MINUTE_MS = 60_000

const LEASE = 'alert_rules'

const secondOf = (ms: number): number => Math.floor(ms / SECOND_MS) * SECOND_MS

/** Judges what was stored and what changed, second by second, by whichever collector holds the lease. */
export function createTicker(options: TickerOptions) {
  const { store, clock } = options
  const documents = tickStore(store.documents)
  const facts = new KnownFacts(store)
  const settled = new SettledReleases()
  const room = new WindowRoom()
  const owner = randomUUID()
  /** State of the last tick that this collector did, so that it need not be read again. */
  let known: { at: number; state: Map<string, unknown> } | undefined
  /** Seconds up to here are judged, or nothing happened in them. */
  let looked = 0
  let leaseUntil = 0
  let waitUntil = 0
  let failing = false
  let stop: (() => void) | undefined
  let running: Promise<unknown> = Promise.resolve()

  /** Judges up to the watermark; returns how many alerts went out, or undefined where another collector has the lease. */
  async function tick(): Promise<number | undefined> {
    if (known !== undefined && secondOf(await store.events.watermark()) <= Math.max(known.at, looked)) return 0
    if (!(await holdsLease())) return void (known = undefined)
    const last = await documents.last()
    if (last?.done === false) return judge(last.from, last.at)
    const to = secondOf(await store.events.watermark())
    const from = last?.at ?? to - SECOND_MS
    if (to <= from) return 0
    if (await isIdle(from, to)) {
      looked = to
      return 0
    }
    const at = Math.min(to, from + CATCH_UP_MS)
    await documents.begin(from, at)
    failpoint('alerts.after_begin')
    const waiting = await documents.waiting(at)
    const stored = await storedEvents(store, waiting)
    const ready = waiting.filter(({ alert, at: since }) => stored.has(alert.id) || at >= since + EVENT_WAIT_MS)
    await documents.claim(
      ready.map(({ _id }) => _id),
      at,
    )
    failpoint('alerts.after_claim')
    return judge(from, at)
  }

  /** Renews it when half of it is over. */
  async function holdsLease(): Promise<boolean> {
    const now = clock.nowMs()
    if (now < leaseUntil - LEASE_MS / 2) return true
    leaseUntil = 0
    const held = await tryLease(store.documents, clock, LEASE, owner, LEASE_MS)
    if (held) leaseUntil = now + LEASE_MS
    return held
  }

  /** Whether these seconds would change nothing: no minute ends, no message is due, nothing was stored, no issue changed. */
  async function isIdle(from: number, to: number): Promise<boolean> {
    if (known?.at !== from || to - from >= IDLE_MS || crossesMinute(from, to)) return false
    if ((nextDue({ state: new AlertState(known.state) }) ?? Infinity) <= to) return false
    return (await documents.waiting(to)).length === 0 && !(await somethingStored(store, { from: Math.max(from, looked), to }))
  }

  async function judge(from: number, at: number): Promise<number> {
    const before = known?.at === from ? known.state : await documents.stateBefore(at)
    known = undefined
    const state = new AlertState(before)
    const verdict = await evaluate({
      ...{ store, facts, settled, room, from, to: at, state, noise: options.noise, channels: options.channels, me: options.me },
      rules: (await options.rules()).filter(({ enabled }) => enabled),
      routesOf: await options.routesOf(),
      candidates: await documents.taken(from, at),
      tooMuch,
    })
    await documents.writeLog(verdict)
    failpoint('alerts.after_log')
    if (verdict.alerts.length > 0) await options.emit(verdict.alerts)
    failpoint('alerts.after_emit')
    await documents.markTold(verdict)
    await documents.writeState(before, state.changes, at)
    failpoint('alerts.after_state')
    await documents.end(at)
    if (crossesMinute(from, at)) await documents.sweepState(at)
    known = { at, state: state.merged() }
    return verdict.alerts.length
  }

  function tooMuch({ name }: Rule, reason: string): void {
    failing = true
    options.report('recoverable', `Cannot judge rule "${name}" as its window takes too much of the event store: ${reason}`)
  }

  return {
    /** Resolves when these candidates are on disk, to be judged by the next tick. */
    keep: (alerts: readonly Alert[]): Promise<void> => documents.keep(alerts, clock.nowMs()),
    tick,
    start(): void {
      // Often, so that a second is judged soon after it is over.
      stop = clock.every(LOOK_MS, () => {
        if (clock.nowMs() < waitUntil) return
        const ticking = tick()
          .then((told) => {
            // Another has the lease: it need not be asked for so often.
            if (told === undefined) waitUntil = clock.nowMs() + SECOND_MS
            if (failing) options.report('ok')
            failing = false
          })
          .catch((error: unknown) => {
            known = undefined
            leaseUntil = 0
            if (!failing) options.log.warn('Cannot judge alert rules; trying again.', { error: String(error) })
            failing = true
            options.report('recoverable', `Cannot judge alert rules, trying again: ${String(error)}`)
          })
        running = ticking
        return ticking.then(() => {})
      })
    },
    async stop(): Promise<void> {
      stop?.()
      await running
      await endLease(store.documents, LEASE, owner).catch(() => {})
    },
  }
}

const crossesMinute = (from: number, to: number): boolean => Math.floor(from / MINUTE_MS) < Math.floor(to / MINUTE_MS)
