import type { Clock, Store } from '../../collector/api.ts'

/** `channel_threads`: where the messages about one problem are, so that the next one goes there. */
export interface ThreadDocument {
  /** `<exporter id> <alert.thread>`. */
  _id: string
  exporter: string
  /** The channel of the config: another one begins threads of its own. */
  configured: string
  /** Id of the channel, as Slack gave it. */
  channel: string
  /** Of the first message. */
  ts: string
  /** Ids of the alerts that are in it, the last TOLD of them: one that is delivered again is not posted again. */
  told: string[]
  /** When the last message came; milliseconds since the epoch. */
  at: number
}

export type Thread = Pick<ThreadDocument, 'channel' | 'ts' | 'told'>

const TOLD = 20
/** A thread that nothing came to for so long is out of sight, and is not continued. */
export const THREAD_MS = 30 * 86_400_000

/** The threads of one exporter, in the document store. */
export class Threads {
  readonly #exporter: string
  readonly #configured: string
  readonly #clock: Clock
  readonly #store: () => Store

  constructor(exporter: string, channel: string, clock: Clock, store: () => Store) {
    this.#exporter = exporter
    this.#configured = channel
    this.#clock = clock
    this.#store = store
  }

  async find(thread: string): Promise<Thread | undefined> {
    const found = (await this.#threads().findOne({ _id: this.#key(thread) })) as ThreadDocument | null
    if (found === null || found.configured !== this.#configured) return undefined
    return found.at < this.#clock.nowMs() - THREAD_MS ? undefined : found
  }

  async save(thread: string, { channel, ts, told }: Thread): Promise<void> {
    const document = {
      exporter: this.#exporter,
      configured: this.#configured,
      channel,
      ts,
      told: told.slice(-TOLD),
      at: this.#clock.nowMs(),
    }
    await this.#threads().updateOne({ _id: this.#key(thread) }, { $set: document }, { upsert: true })
  }

  async end(thread: string): Promise<void> {
    await this.#threads().deleteOne({ _id: this.#key(thread) })
  }

  async removeOld(): Promise<void> {
    await this.#threads().deleteMany({ exporter: this.#exporter, at: { $lt: this.#clock.nowMs() - THREAD_MS } })
  }

  #key(thread: string): string {
    return `${this.#exporter} ${thread}`
  }

  #threads() {
    return this.#store().documents.collection<ThreadDocument>('channel_threads')
  }
}
