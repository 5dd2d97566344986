import { createHash } from 'node:crypto'
import type { Verdict } from '../../alerts/round.ts'
import type { Alert } from '../../model/alert.ts'
import type { DocumentStore } from '../index.ts'
import type { AlertLogDocument, CandidateDocument } from './alert-documents.ts'

/** `alert_ticks`, `last`: which seconds were judged last. */
export interface TickDocument {
  _id: 'last'
  /** (from, at] was, or is being, judged; milliseconds since the epoch. */
  from: number
  at: number
  /** All that was decided is written. */
  done: boolean
}

/** `alert_state`: what the evaluator remembers, a document for each key, with what it was before the tick that changed it last. */
interface StateDocument {
  _id: string
  key: string
  now: unknown
  before: unknown
  tick: number
}

/** Candidates that one tick takes; the next takes the rest. */
const CANDIDATES_AT_ONCE = 1_000
/** Documents in one write. */
const WRITE_AT_ONCE = 500

/** The documents of a tick, in the order in which it needs them. */
export function tickStore(documents: DocumentStore) {
  const ticks = documents.collection<TickDocument>('alert_ticks')
  const candidates = documents.collection<CandidateDocument>('alert_candidates')
  const log = documents.collection<AlertLogDocument>('alert_log')
  const state = documents.collection<StateDocument>('alert_state')
  return {
    last: (): Promise<TickDocument | null> => ticks.findOne({ _id: 'last' }) as Promise<TickDocument | null>,

    async begin(from: number, at: number): Promise<void> {
      await ticks.replaceOne({ _id: 'last' }, { from, at, done: false }, { upsert: true })
    },

    async end(at: number): Promise<void> {
      await ticks.updateOne({ _id: 'last', at }, { $set: { done: true } })
    },

    /** Writes candidates down; those that are there already stay as they are. */
    async keep(alerts: readonly Alert[], nowMs: number): Promise<void> {
      if (alerts.length === 0) return
      const fresh = alerts.map((alert): CandidateDocument => ({ _id: alert.id, alert, at: nowMs, tick: null }))
      try {
        await candidates.insertMany(fresh, { ordered: false })
      } catch (error) {
        if ((error as { code?: unknown }).code !== 11000) throw error
      }
    },

    /** Those that no tick has taken, told of by `at`: by then the issue was as the candidate says. */
    async waiting(at: number): Promise<CandidateDocument[]> {
      return (await candidates
        .find({ tick: null, at: { $lte: at } })
        .sort({ at: 1, _id: 1 })
        .limit(CANDIDATES_AT_ONCE)
        .toArray()) as CandidateDocument[]
    },

    async claim(ids: readonly string[], at: number): Promise<void> {
      if (ids.length > 0) await candidates.updateMany({ _id: { $in: [...ids] }, tick: null }, { $set: { tick: at } })
    },

    /** Those that ticks of (from, to] took. */
    async taken(from: number, to: number): Promise<CandidateDocument[]> {
      const found = candidates.find({ tick: { $gt: from, $lte: to } }).sort({ tick: 1, at: 1, _id: 1 })
      return (await found.toArray()) as CandidateDocument[]
    },

    /** What was remembered before the tick `at`, also where that one has written some of what it changed. */
    async stateBefore(at: number): Promise<Map<string, unknown>> {
      const remembered = new Map<string, unknown>()
      for (const { key, now, before, tick } of (await state.find({}).toArray()) as StateDocument[]) {
        const value = tick === at ? before : now
        if (value !== null) remembered.set(key, value)
      }
      return remembered
    },

    async writeState(before: ReadonlyMap<string, unknown>, changes: ReadonlyMap<string, unknown>, at: number): Promise<void> {
      const writes = [...changes]
        .filter(([key, value]) => value !== undefined || before.has(key))
        .map(([key, value]) => {
          const replacement = { key, now: value ?? null, before: before.get(key) ?? null, tick: at }
          return { replaceOne: { filter: { _id: idOf(key) }, replacement, upsert: true } }
        })
      for (let i = 0; i < writes.length; i += WRITE_AT_ONCE) await state.bulkWrite(writes.slice(i, i + WRITE_AT_ONCE), { ordered: false })
    },

    /** What was forgotten by a tick that is done for good. */
    async sweepState(before: number): Promise<void> {
      await state.deleteMany({ now: null, tick: { $lt: before } })
    },

    async writeLog({ log: entries }: Verdict): Promise<void> {
      const writes = [...entries.values()].map(({ _id, ...replacement }) => ({
        replaceOne: { filter: { _id }, replacement, upsert: true },
      }))
      for (let i = 0; i < writes.length; i += WRITE_AT_ONCE) await log.bulkWrite(writes.slice(i, i + WRITE_AT_ONCE), { ordered: false })
    },

    async markTold({ told }: Verdict): Promise<void> {
      for (const { alert, routes, log: ids } of told) {
        if (ids.length > 0) await log.updateMany({ _id: { $in: ids } }, { $set: { decision: 'fired', alert, routes } })
      }
    },
  }
}

export type TickStore = ReturnType<typeof tickStore>

/** Keys hold names of services, of any length and with any character. */
const idOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40)
