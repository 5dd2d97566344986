import { describe, expect, it } from 'vitest'
import { groupInOrder } from '../../collector/store/index.ts'
import { readCorpus } from './grouping.ts'
import type { Corpus } from './grouping.ts'
import { score } from './pairs.ts'

/**
 * What is reached, so that it gets no worse; the aims are a precision of 0.98 and a recall of 0.95 over all sets, and over those held out. Of the
 * held-out sets no more is said than their totals, here too.
 */
const REACHED = {
  tuning: { precision: 0.995, recall: 0.975, bugs: 225 },
  'tuning-second': { precision: 0.98, recall: 0.95, bugs: 264 },
  'tuning-third': { precision: 0.975, recall: 0.97, bugs: 249 },
  'tuning-fourth': { precision: 0.99, recall: 0.98, bugs: 225 },
  'tuning-fifth': { precision: 0.995, recall: 0.975, bugs: 214 },
  'tuning-sixth': { precision: 0.95, recall: 0.955, bugs: 256 },
  'tuning-seventh': { precision: 0.985, recall: 0.965, bugs: 324 },
  'tuning-eighth': { precision: 0.98, recall: 0.965, bugs: 225 },
  'tuning-ninth': { precision: 0.995, recall: 0.985, bugs: 225 },
  'tuning-tenth': { precision: 0.97, recall: 0.935, bugs: 307 },
  'tuning-eleventh': { precision: 0.99, recall: 0.965, bugs: 276 },
  'tuning-twelfth': { precision: 0.96, recall: 0.915, bugs: 333 },
  'tuning-thirteenth': { precision: 0.95, recall: 0.96, bugs: 307 },
  'tuning-fourteenth': { precision: 0.975, recall: 0.94, bugs: 235 },
  'tuning-fifteenth': { precision: 0.965, recall: 0.93, bugs: 284 },
  'tuning-sixteenth': { precision: 0.975, recall: 0.95, bugs: 318 },
  'tuning-seventeenth': { precision: 0.98, recall: 0.96, bugs: 289 },
  'tuning-eighteenth': { precision: 0.995, recall: 0.98, bugs: 279 },
  'tuning-nineteenth': { precision: 0.98, recall: 0.96, bugs: 311 },
  'tuning-twentieth': { precision: 0.995, recall: 0.96, bugs: 397 },
  'tuning-twenty-first': { precision: 0.965, recall: 0.905, bugs: 325 },
  'tuning-twenty-second': { precision: 0.985, recall: 0.94, bugs: 409 },
  'tuning-twenty-third': { precision: 0.99, recall: 0.95, bugs: 319 },
  'tuning-twenty-fourth': { precision: 0.965, recall: 0.97, bugs: 375 },
  'tuning-twenty-fifth': { precision: 0.97, recall: 0.955, bugs: 399 },
  'tuning-twenty-sixth': { precision: 0.995, recall: 0.965, bugs: 340 },
  'held-out-second-e': { precision: 0.995, recall: 0.935, bugs: 291 },
  'held-out-second-f': { precision: 0.975, recall: 0.93, bugs: 280 },
  'held-out-second-h': { precision: 0.98, recall: 0.93, bugs: 281 },
  'held-out-second-l': { precision: 0.97, recall: 0.99, bugs: 353 },
  'held-out-second-o': { precision: 0.97, recall: 0.965, bugs: 305 },
  'held-out-second-p': { precision: 0.975, recall: 0.96, bugs: 338 },
  'held-out-second-q': { precision: 0.965, recall: 0.935, bugs: 328 },
  'held-out-second-r': { precision: 0.995, recall: 0.97, bugs: 328 },
  'held-out-second-t': { precision: 0.985, recall: 0.945, bugs: 335 },
  'held-out-second-v': { precision: 0.995, recall: 0.98, bugs: 223 },
  'held-out-second-x': { precision: 0.965, recall: 0.955, bugs: 390 },
  'held-out-second-y': { precision: 0.975, recall: 0.945, bugs: 397 },
  'held-out-second-z': { precision: 0.995, recall: 0.985, bugs: 208 },
}

const read = new Map<string, Promise<Corpus>>()
const corpusOf = (set: string): Promise<Corpus> => {
  if (!read.has(set)) read.set(set, readCorpus(set))
  return read.get(set)!
}

/** Bugs and issues of the events of a set, of no other set's names. */
const grouped = new Map<string, { bugs: string[]; issues: string[] }>()
async function groupedOf(set: string): Promise<{ bugs: string[]; issues: string[] }> {
  const known = grouped.get(set)
  if (known !== undefined) return known
  const { samples, events } = await corpusOf(set)
  const made = { bugs: samples.map(({ bug }) => `${set} ${bug}`), issues: groupInOrder(events).map((issue) => `${set} ${issue}`) }
  grouped.set(set, made)
  return made
}

/** Over the pairs of all sets together. */
const AIM = { precision: 0.98, recall: 0.95 }

describe('grouping', () => {
  it.each(Object.entries(REACHED))('tells the bugs of the %s set apart and keeps them together as well as before', async (set, reached) => {
    const { bugs, issues } = await groupedOf(set)
    const { precision, recall, bugs: counted } = score(bugs, issues)
    expect(counted).toBe(reached.bugs)
    expect(precision).toBeGreaterThanOrEqual(reached.precision)
    expect(recall).toBeGreaterThanOrEqual(reached.recall)
  })

  it('meets the aim on all sets, and on those that are held out, which have a third of all bugs', async () => {
    const sets = Object.keys(REACHED)
    const heldOut = sets.filter((set) => set.startsWith('held-out'))
    const [all, held] = await Promise.all(
      [sets, heldOut].map(async (some) => {
        const each = await Promise.all(some.map(groupedOf))
        return score(
          each.flatMap(({ bugs }) => bugs),
          each.flatMap(({ issues }) => issues),
        )
      }),
    )
    expect(held!.bugs * 3).toBeGreaterThanOrEqual(all!.bugs)
    for (const { precision, recall } of [all!, held!]) {
      expect(precision).toBeGreaterThanOrEqual(AIM.precision)
      expect(recall).toBeGreaterThanOrEqual(AIM.recall)
    }
  })

  it.each(Object.keys(REACHED).filter((set) => set.startsWith('tuning')))(
    'says of each event of the %s set why it is in its issue',
    async (set) => {
      const { events } = await corpusOf(set)
      for (const { fingerprint } of events) {
        const { parts, explain = [] } = fingerprint!
        const used = new Set(explain.filter((line) => line.used).map(({ text }) => text))
        const unexplained = [...parts.app, ...parts.system].filter((part) => ![...used].some((text) => part.startsWith(text)))
        expect(unexplained, JSON.stringify(explain)).toEqual([])
      }
    },
  )
})
