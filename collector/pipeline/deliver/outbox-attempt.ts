import type { OutboxConfig } from '../../config/checked.ts'
import { failpoint } from '../../model/failpoint.ts'
import { LIMITS } from '../../model/limits.ts'
import type { OutboxAttempt, OutboxDocument } from '../../store/alerts/alert-documents.ts'
import type { Outbox } from '../../store/alerts/outbox.ts'
import { PermanentError, type Host } from '../component.ts'
import { attempt, messageOf } from './attempt.ts'
import { backoffMs } from './backoff.ts'
import type { Send } from './delivered.ts'
import { exporterMetric } from './measure.ts'
import { untilStored, type Trouble } from './outbox-trouble.ts'
import { sayable } from './sayable.ts'

/** Tries one alert once and writes down what came of it. Never rejects: what can not be written down is sent again when the lease ends. */
export function sendOne(
  send: Send<'alerts'>,
  outbox: Outbox,
  { timeoutMs, retry }: OutboxConfig,
  host: Host,
  trouble: Trouble,
  stopping: AbortSignal,
): (document: OutboxDocument) => Promise<void> {
  const { clock, metrics, log } = host
  const never = new AbortController().signal

  const settle = async (document: OutboxDocument, at: number, error: unknown): Promise<void> => {
    const { alert, createdAt, tries } = document
    const text = error === undefined ? 'delivered' : sayable(error)
    const said: OutboxAttempt = { at, ok: error === undefined, text, durationMs: clock.nowMs() - at }
    if (error === undefined) {
      await outbox.sent(document, said)
      failpoint('alerts.after_sent_mark')
      metrics.add(exporterMetric('sent', 'alerts'), 1)
      return trouble.over('given up', document._id)
    }
    const wait = backoffMs(retry, tries, error)
    const now = clock.nowMs()
    const tooLong = retry.maxElapsedMs > 0 && now - createdAt + wait > retry.maxElapsedMs
    if (error instanceof PermanentError || !retry.enabled || tooLong) {
      await outbox.failed(document, said)
      metrics.add(exporterMetric('send_failed', 'alerts'), 1)
      metrics.add('faultline_dropped_items', 1, { reason: 'export_failed', signal: 'alerts' })
      log.error('Gave up an alert that could not be sent', { alert: alert.id, tries: tries + 1, reason: text })
      trouble.over(document._id)
      return trouble.note('given up', `Gave up an alert that could not be sent: ${text}`)
    }
    await outbox.later(document, said, now + wait)
    const again = `Cannot send an alert, trying again in ${Math.round(wait)} ms: ${text}`
    // Another process may be the one that brings it across, and this one would not hear of it.
    trouble.note(document._id, again, now + wait + 2 * LIMITS.outboxLeaseMs)
  }

  return async (document) => {
    const at = clock.nowMs()
    let error: unknown
    failpoint('alerts.before_send')
    try {
      await attempt(clock, timeoutMs, never, (ends) => send([document.alert], {}, ends))
      failpoint('alerts.after_send')
    } catch (thrown) {
      error = thrown ?? new Error('it failed without a reason')
    }
    try {
      await untilStored(clock, trouble, stopping, () => settle(document, at, error))
    } catch (unstored) {
      log.warn('Could not write down what became of an alert, so it will be sent again', {
        alert: document.alert.id,
        reason: messageOf(unstored),
      })
    }
  }
}
