import type { Clock, ExceptionEvent, Store } from '../../collector/api.ts'
import {
  claim,
  type FingerprintDocument,
  type FingerprintMap,
  hashesOf,
  issueOf,
  joinedEntries,
  mapKey,
  seeThrough,
  sharedEntries,
  VARIANTS,
} from '../../collector/store/index.ts'
import { DoorLearner } from './learn-doors.ts'

export interface Mapped {
  map: FingerprintMap
  /** What this block added or found just added: to be mirrored. */
  fresh: FingerprintDocument[]
}

/** Sets of hashes that are remembered as settled, of half a kilobyte each. */
const SETTLED = 10_000

/**
 * Maps every fingerprint of a block to an issue, adding those not seen before. The system hashes are claimed first and read back, the others
 * then join what won: collectors that meet the same error at once agree on one issue. Of an event that says nothing new, all of whose hashes an
 * earlier one has brought to the issue that it still belongs to, the two are read that lead there, and nothing is asked of the others.
 */
export class FingerprintMapper {
  /** The issue that all hashes of an event were brought to, by these hashes. */
  readonly #settled = new Map<string, string>()
  readonly #doors: DoorLearner

  constructor(clock: Clock) {
    this.#doors = new DoorLearner(clock)
  }

  async map(store: Store, events: readonly ExceptionEvent[]): Promise<Mapped> {
    const collection = store.documents.collection<FingerprintDocument>('fingerprints')
    const map = new Map<string, FingerprintDocument>()
    const fresh: FingerprintDocument[] = []
    const load = async (ids: readonly string[]): Promise<FingerprintDocument[]> => {
      const found = ids.length === 0 ? [] : await collection.find({ _id: { $in: [...ids] } }).toArray()
      for (const entry of found) map.set(entry._id, entry)
      return found
    }
    const sets = events.map(hashSet)
    const settled = sets.map((set) => this.#settled.get(set))
    const isSettled = (index: number): boolean => settled[index] !== undefined
    await load(idsOf(events, (index) => (isSettled(index) ? LEADING : VARIANTS)))
    const open = new Set(events.keys().filter((index) => settled[index] === undefined || settled[index] !== issueOf(events[index]!, map)))
    // Merged or split since, or gone with their project.
    const moved = events.filter((_, index) => open.has(index) && isSettled(index))
    await load(idsOf(moved, () => VARIANTS))

    const add = async (claims: readonly FingerprintDocument[]): Promise<void> => {
      if (claims.length === 0) return
      try {
        await collection.insertMany([...claims], { ordered: false })
      } catch (error) {
        // Somebody else was first; what they wrote is read below.
        if ((error as { code?: unknown }).code !== 11000) throw error
      }
      fresh.push(...(await load(claims.map(({ _id }) => _id))))
    }
    const told = events.filter((_, index) => open.has(index))
    const { doors, joined: more } = await this.#doors.learn(store, told)
    const asking = told.map((event) => seeThrough(event, doors))
    const changed = asking.filter((event, index) => more || event !== told[index])
    await load(idsOf(changed, () => VARIANTS))
    for (const variant of VARIANTS) await add(claim(asking, map, variant))
    const shared = sharedEntries(asking, map)
    if (shared.length > 0) await collection.updateMany({ _id: { $in: shared }, shared: { $ne: true } }, { $set: { shared: true } })
    const joined = joinedEntries(asking, map)
    if (joined.length > 0) await collection.updateMany({ _id: { $in: joined }, open: true }, { $unset: { open: '' } })
    if (this.#settled.size + asking.length > SETTLED) this.#settled.clear()
    for (const index of open) this.#settled.set(sets[index]!, issueOf(events[index]!, map)!)
    return { map, fresh }
  }
}

/** Those that decide of which issue an event is. */
const LEADING = ['system', 'app'] as const satisfies readonly (typeof VARIANTS)[number][]

function idsOf(events: readonly ExceptionEvent[], variantsOf: (index: number) => readonly (typeof VARIANTS)[number][]): string[] {
  const ids = new Set<string>()
  for (const [index, { project, fingerprint }] of events.entries()) {
    for (const variant of variantsOf(index)) for (const hash of hashesOf(fingerprint!, variant)) ids.add(mapKey(project, hash))
  }
  return [...ids]
}

/** All by which an event is looked for, and how. */
function hashSet({ project, fingerprint }: ExceptionEvent): string {
  const { system, app = '', message = '', partial = [], own = [], likely, vague, by, callers = [] } = fingerprint!
  const withouts = callers.map(({ without }) => without)
  return `${project} ${by} ${vague === true} ${likely === true} ${system} ${app} ${message} ${partial.join()} ${own.join()} ${withouts.join()}`
}
