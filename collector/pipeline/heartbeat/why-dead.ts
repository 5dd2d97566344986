import type { AlertTickDocument } from '../../store/alerts/alert-documents.ts'
import { failingExporters } from '../../store/alerts/failing-exporters.ts'
import type { DocumentStore } from '../../store/index.ts'
import { messageOf } from '../deliver/attempt.ts'

/** Why nobody would hear of a problem now, as the end of a sentence; undefined while alerting works. `now` is milliseconds since the epoch. */
export async function whyDead(
  documents: DocumentStore,
  now: number,
  { ticksWithinMs, failingForMs }: { ticksWithinMs: number; failingForMs: number },
): Promise<string | undefined> {
  try {
    const last = await documents.collection<AlertTickDocument>('alert_ticks').findOne({ _id: 'last' })
    if (last === null) return 'no rule was judged yet; is alert_rules in the alerts pipeline?'
    const age = now - last.at
    if (age > ticksWithinMs) return `rules were last judged ${Math.round(age / 1000)} s ago`
    const failing = await failingExporters(documents, now, failingForMs)
    if (failing.length === 0) return undefined
    return `alerts have not come across by ${failing.join(', ')} for more than ${Math.round(failingForMs / 1000)} s`
  } catch (error) {
    return `the store can not be asked: ${messageOf(error)}`
  }
}
