import type { Clock, ExceptionEvent, Store } from '../../collector/api.ts'
import { type DoorDocument, doorKeys, isDoor, joinFingerprints, learnDoors } from '../../collector/store/index.ts'

/** Doors that are remembered, as what is one stays one. */
const REMEMBERED = 10_000

const REASON = 'They failed in one call, which the program reaches through several doors'

/** Learns from events which calls of a program take in any work, and lets what was kept apart by one find its issue. */
export class DoorLearner {
  readonly #clock: Clock
  readonly #doors = new Map<string, DoorDocument>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /**
   * What is known of the calls that events came through, with what these add to it, and whether the map has new entries. What waited for a call to be
   * known for a door joins before it is forgotten, so that after a crash it is done again; two issues that it kept apart are suggested for a merge.
   */
  async learn(store: Store, events: readonly ExceptionEvent[]): Promise<{ doors: ReadonlyMap<string, DoorDocument>; joined: boolean }> {
    const collection = store.documents.collection<DoorDocument>('doors')
    const keys = doorKeys(events)
    const doors = new Map(keys.flatMap((key) => this.#doors.get(key) ?? []).map((door) => [door._id, door]))
    const asked = keys.filter((key) => !doors.has(key))
    const found = asked.length === 0 ? [] : await collection.find({ _id: { $in: asked } }).toArray()
    for (const door of found) doors.set(door._id, door)
    const learned = learnDoors(events, doors)
    for (const door of learned.values()) doors.set(door._id, door)
    const ready = [...doors.values()].filter((door) => isDoor(door) && (door.waiting ?? []).length > 0)
    if (ready.length > 0) await joinFingerprints(store, this.#clock, ready.flatMap(joinsOf))
    await this.#write(store, [...learned.values()])
    if (ready.length > 0) await collection.updateMany({ _id: { $in: ready.map(({ _id }) => _id) } }, { $unset: { waiting: '' } })
    if (this.#doors.size > REMEMBERED) this.#doors.clear()
    for (const { waiting: _, ...door } of doors.values()) if (isDoor(door)) this.#doors.set(door._id, door)
    return { doors, joined: ready.length > 0 }
  }

  /** Adds, and takes nothing away: other collectors learn of the same calls. */
  async #write({ documents }: Store, learned: readonly DoorDocument[]): Promise<void> {
    if (learned.length === 0) return
    const writes = learned.map(({ _id, project, service, call, of, waiting = [] }) => ({
      updateOne: {
        filter: { _id },
        update: {
          $setOnInsert: { project, service, call },
          $addToSet: { of: { $each: of }, ...(waiting.length === 0 ? {} : { waiting: { $each: waiting } }) },
        },
        upsert: true,
      },
    }))
    try {
      await documents.collection<DoorDocument>('doors').bulkWrite(writes, { ordered: false })
    } catch (error) {
      // Another collector made the document meanwhile; what this one saw it sees again.
      if ((error as { code?: unknown }).code !== 11000) throw error
    }
  }
}

const joinsOf = ({ project, waiting = [] }: DoorDocument) =>
  waiting.map(({ app, without }) => ({ project, known: [app], fresh: [without], reason: REASON }))
