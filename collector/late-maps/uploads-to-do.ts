import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '../pipeline/component.ts'
import type { ArtifactOrigin, DocumentStore } from '../store/index.ts'

/** `uploads_to_do`: a release whose stored events have not been read with the source maps that were uploaded for it. */
export interface UploadToDo {
  /** 32 hex digits over project, service and release. */
  _id: string
  project: string
  service: string
  release: string
  /** Anew with each upload: what came while it was worked on is worked on again. */
  mark: string
  tries: number
  /** It is worked on once more: events that came just after the upload may have been stored unmapped. */
  again: boolean
  /** Milliseconds since the epoch. */
  notBefore: number
}

/** How often it is tried, and how long after one that failed. */
const TRIES = 5
const RETRY_MS = 30_000
/** Longer than `symbolicate` believes what it knows of a project's artifacts. */
const AGAIN_MS = 15_000

/**
 * Uploads that are still to be worked on, kept in the documents so that they outlive the process. An upload is noted before its files are
 * stored and again after: whenever a crash falls between, it is worked on.
 */
export class UploadsToDo {
  readonly #documents: DocumentStore
  readonly #clock: Clock

  constructor(documents: DocumentStore, clock: Clock) {
    this.#documents = documents
    this.#clock = clock
  }

  async add({ project, service, release }: Omit<ArtifactOrigin, 'dist'>): Promise<void> {
    const _id = createHash('sha256')
      .update(JSON.stringify([project, service, release]))
      .digest('hex')
      .slice(0, 32)
    const fields = { project, service, release, mark: randomUUID(), tries: 0, again: true, notBefore: this.#clock.nowMs() }
    const { matchedCount } = await this.#collection.updateOne({ _id }, { $set: fields })
    if (matchedCount === 1) return
    await this.#collection.insertOne({ _id, ...fields }).catch(async (error: unknown) => {
      if ((error as { code?: unknown }).code !== 11000) throw error
      await this.#collection.updateOne({ _id }, { $set: fields })
    })
  }

  /** The one that waits the longest and is due. */
  async next(): Promise<UploadToDo | undefined> {
    const [first] = await this.#collection
      .find({ notBefore: { $lte: this.#clock.nowMs() } })
      .sort({ notBefore: 1, _id: 1 })
      .limit(1)
      .toArray()
    return first
  }

  async done({ _id, mark, again }: UploadToDo): Promise<void> {
    if (!again) return void (await this.#collection.deleteOne({ _id, mark }))
    const later = this.#clock.nowMs() + AGAIN_MS
    await this.#collection.updateOne({ _id, mark }, { $set: { again: false, tries: 0, notBefore: later } })
  }

  /** False where it was tried often enough and is given up. */
  async failed(upload: UploadToDo): Promise<boolean> {
    const { _id, mark, tries } = upload
    if (tries + 1 >= TRIES) {
      await this.#collection.deleteOne({ _id, mark })
      return false
    }
    const later = this.#clock.nowMs() + RETRY_MS
    await this.#collection.updateOne({ _id, mark }, { $set: { tries: tries + 1, notBefore: later } })
    return true
  }

  get #collection() {
    return this.#documents.collection<UploadToDo>('uploads_to_do')
  }
}
