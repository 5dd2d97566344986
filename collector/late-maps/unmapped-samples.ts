import type { ExceptionEvent } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import { readStored } from '../store/events/stored-event.ts'
import type { EventStore } from '../store/index.ts'
import { couldBeMapped } from './mappable.ts'

const AT_ONCE = 20

/**
 * The newest event of each fingerprint of a release that an upload could map, a few at a time: those seen last first, at most
 * LIMITS.lateMapSamples among the first LIMITS.lateMapFingerprints fingerprints.
 */
export async function* unmappedSamples(
  events: EventStore,
  of: { project: string; service: string; release: string },
): AsyncGenerator<ExceptionEvent[]> {
  const { project, service, release } = of
  const newest = await events.query<{ fingerprint: string; id: string }>(
    `SELECT fingerprint, argMax(id, time) AS id FROM events
WHERE project = {project:String} AND service = {service:String} AND release = {release:String}
GROUP BY fingerprint ORDER BY max(time) DESC LIMIT ${LIMITS.lateMapFingerprints}`,
    { project, service, release },
  )
  let left: number = LIMITS.lateMapSamples
  for (let at = 0; at < newest.length && left > 0; at += AT_ONCE) {
    const some = newest.slice(at, at + AT_ONCE)
    const rows = await events.query<{ event: string }>(
      `SELECT event FROM events WHERE project = {project:String} AND fingerprint IN {fingerprints:Array(String)} AND id IN {ids:Array(String)}`,
      { project, fingerprints: some.map(({ fingerprint }) => fingerprint), ids: some.map(({ id }) => id) },
    )
    const unmapped = rows
      .map(({ event }) => readStored(event))
      .filter(couldBeMapped)
      .slice(0, left)
    left -= unmapped.length
    if (unmapped.length > 0) yield unmapped
  }
}
