import type { Clock, Logger } from '../pipeline/component.ts'
import type { Rerun } from '../pipeline/rerun.ts'
import type { ArtifactOrigin, Store } from '../store/index.ts'
import { SYMBOLICATE } from './mappable.ts'
import { regroupRelease } from './regroup-release.ts'
import { UploadsToDo } from './uploads-to-do.ts'

/** So that an upload in several requests is worked on once, with all of its files. */
const SETTLE_MS = 500
/** Looks for what is due again, or was left by another process. */
const EVERY_MS = 10_000

/** What is done about the events of a release when files are uploaded for it. */
export interface Regrouping {
  /** Stores files by `put`, and sees to it that the release is worked on, now or after the next start. */
  around<T>(of: ArtifactOrigin, put: () => Promise<T>): Promise<T>
  /** Ends after the events that are being run. */
  stop(): Promise<void>
}

/** Works on uploads one after the other, in the background, beginning with those of the life before. Failures are logged and tried again. */
export function keepRegrouping(options: { store: Store; rerun: Rerun; clock: Clock; log: Logger }): Regrouping {
  const { store, rerun, clock, log } = options
  if (!rerun.has(SYMBOLICATE)) return { around: (_, put) => put(), stop: async () => {} }
  const uploads = new UploadsToDo(store.documents, clock)
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  let again = false

  const workOn = async (): Promise<void> => {
    for (let upload = await uploads.next(); upload !== undefined && !stopping.signal.aborted; upload = await uploads.next()) {
      const { project, service, release } = upload
      try {
        const regrouped = await regroupRelease({ store, rerun, clock }, upload, stopping.signal)
        await uploads.done(upload)
        if (regrouped.joined + regrouped.improved + regrouped.suggested > 0)
          log.info('Stored events were read with source maps that came late.', { project, service, release, ...regrouped })
      } catch (error) {
        if (stopping.signal.aborted) return
        const retried = await uploads.failed(upload)
        const what = retried ? 'it is tried again' : 'it is given up; uploading again tries it again'
        log.warn(`Cannot read stored events with source maps that came late; ${what}.`, {
          project,
          service,
          release,
          reason: String(error),
        })
      }
    }
  }
  const run = async (settleMs: number): Promise<void> => {
    try {
      do {
        again = false
        if (settleMs > 0) await clock.sleep(settleMs, stopping.signal)
        await workOn()
      } while (again && !stopping.signal.aborted)
    } catch (error) {
      if (!stopping.signal.aborted) log.warn('Cannot look for uploads to work on as the store does not answer.', { reason: String(error) })
    } finally {
      running = undefined
    }
  }
  const soon = (settleMs: number): void => {
    if (running !== undefined) again = true
    else if (!stopping.signal.aborted) running = run(settleMs)
  }
  soon(0)
  const stopLooking = clock.every(EVERY_MS, () => soon(0))

  return {
    async around(of, put) {
      await uploads.add(of)
      const result = await put()
      await uploads.add(of)
      soon(SETTLE_MS)
      return result
    },
    async stop() {
      stopLooking()
      stopping.abort(new Error('Cannot go on as the process is stopping'))
      await running
    },
  }
}
