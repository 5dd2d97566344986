import type { ExceptionEvent } from '../model/event.ts'
import type { Clock } from '../pipeline/component.ts'
import type { Rerun } from '../pipeline/rerun.ts'
import { improveCulprits } from '../store/issues/improve-culprits.ts'
import { joinFingerprints, type Join } from '../store/issues/join-fingerprints.ts'
import type { Store } from '../store/index.ts'
import { countMapped, SYMBOLICATE } from './mappable.ts'
import { unmappedSamples } from './unmapped-samples.ts'

export interface Regrouped {
  /** Events looked at, and those of them that maps explain now. */
  samples: number
  mapped: number
  /** New fingerprints that joined an issue, issues that show the mapped place now, and merges that are suggested. */
  joined: number
  improved: number
  suggested: number
}

/**
 * After an upload for a release: one stored event of each of its unmapped fingerprints runs again from `symbolicate` on, with processors
 * made for it, which know of the upload; its new fingerprints join the issue of the old ones, so that what comes from now on is counted
 * there. Nothing is stored again, no issue is made, and nobody is alerted.
 */
export async function regroupRelease(
  { store, rerun, clock }: { store: Store; rerun: Rerun; clock: Clock },
  of: { project: string; service: string; release: string },
  stopping: AbortSignal,
): Promise<Regrouped> {
  const total: Regrouped = { samples: 0, mapped: 0, joined: 0, improved: 0, suggested: 0 }
  for await (const samples of unmappedSamples(store.events, of)) {
    stopping.throwIfAborted()
    const results = await rerun(samples, SYMBOLICATE, { settings: {} })
    const pairs = samples.flatMap((before, index) => {
      const after = results[index]
      return after !== undefined && countMapped(after) > countMapped(before) ? [{ before, after }] : []
    })
    const joins = pairs.flatMap(({ before, after }) => joinOf(before, after) ?? [])
    const { joined, suggested } = await joinFingerprints(store, clock, joins)
    const improved = await improveCulprits(
      store,
      clock,
      pairs.map(({ before, after }) => ({
        project: before.project,
        fingerprints: hashesOf(before),
        from: before.culprit ?? '',
        to: after.culprit ?? '',
      })),
    )
    total.samples += samples.length
    total.mapped += pairs.length
    total.joined += joined
    total.improved += improved
    total.suggested += suggested.length
  }
  return total
}

function joinOf(before: ExceptionEvent, after: ExceptionEvent): Join | undefined {
  const known = hashesOf(before)
  const fresh = hashesOf(after).filter((hash) => !known.includes(hash))
  return fresh.length === 0 ? undefined : { project: before.project, known, fresh }
}

/** The application's hash first, as it decides. */
function hashesOf({ fingerprint }: ExceptionEvent): string[] {
  if (fingerprint === undefined) return []
  const { app, system } = fingerprint
  return app === undefined ? [system] : [app, system]
}
