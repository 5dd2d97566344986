import { createHash } from 'node:crypto'
import { fromMs, LIMITS, type Alert, type ExceptionEvent, type IssueChangeKind } from '../../collector/api.ts'
import { titleOf, type IssueDocument, type Step } from '../../collector/store/index.ts'
import { NO_OWNER, type OwnerOf } from './owners.ts'

/** Whose words an alert has: those of the event that caused the change, or, where it was the time, of the latest event that is stored. */
export type Witness = { causedBy: ExceptionEvent } | { latest: ExceptionEvent | undefined; nowMs: number }

/** Changes the state of an issue, and keeps in its document what somebody may want to hear of until the alerts pipeline has it. */
export function take(issue: IssueDocument, step: Step, witness: Witness, ownerOf: OwnerOf = NO_OWNER): void {
  Object.assign(issue, step.state)
  if (step.kind === 'auto_resolved') return
  const alert = alertOf(issue, step.kind, step, witness, ownerOf)
  issue.pending = [...issue.pending.filter(({ id }) => id !== alert.id), alert].slice(-LIMITS.pendingAlerts)
  issue.hasPending = true
}

function alertOf(issue: IssueDocument, kind: IssueChangeKind, { cause, reason, numbers }: Step, witness: Witness, ownerOf: OwnerOf): Alert {
  const event = 'causedBy' in witness ? witness.causedBy : witness.latest
  const owner = issue.assignee ?? (event === undefined ? undefined : ownerOf(event)?.handle)
  const { title = '', type, message, culprit, service } = issue
  return {
    // By what caused it, so that the same change twice is one.
    id: createHash('sha256').update(`${issue._id}\0${kind}\0${cause}`).digest('hex').slice(0, 32),
    kind,
    project: issue.project,
    issueId: issue._id,
    shortId: issue.shortId,
    ...(event === undefined ? { title, type, message, culprit, service } : titleOf(event)),
    environment: event?.environment.toWellFormed() ?? '',
    release: event?.release.toWellFormed() ?? issue.lastRelease,
    level: event?.level ?? issue.level,
    eventId: event?.id ?? '',
    time: 'causedBy' in witness ? witness.causedBy.time : fromMs(witness.nowMs),
    ...(event === undefined ? {} : placeOf(event)),
    handled: event === undefined ? issue.handled : (event.handled ?? null),
    ...(owner === undefined ? {} : { owner }),
    reason,
    ...(Object.keys(numbers).length === 0 ? {} : { numbers }),
  }
}

const placeOf = ({ traceId, spanId, parentSpanId }: ExceptionEvent): Pick<Alert, 'traceId' | 'spanId' | 'parentSpanId'> => ({
  ...(traceId === undefined ? {} : { traceId }),
  ...(spanId === undefined ? {} : { spanId }),
  ...(parentSpanId === undefined ? {} : { parentSpanId }),
})
