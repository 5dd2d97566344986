import { randomUUID } from 'node:crypto'
import type { Alert, Severity } from '../../model/alert.ts'
import { fromMs } from '../../model/time.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'
import type { OutboxDocument } from './alert-documents.ts'
import { createOutbox } from './outbox.ts'
import { findDelivery } from './read-outbox.ts'

/** A message that says that it is a trial, for one channel: what delivers alerts sends it. Answers what it wrote. */
export async function putTestMessage(
  documents: DocumentStore,
  clock: Clock,
  exporter: string,
  severity: Severity,
): Promise<OutboxDocument> {
  const now = clock.nowMs()
  const alert = testAlert(now, exporter, severity)
  await createOutbox(documents, exporter, 'test').put([alert], now)
  return (await findDelivery(documents, alert.id, exporter))!
}

function testAlert(now: number, exporter: string, severity: Severity): Alert {
  const id = randomUUID().replaceAll('-', '')
  const nothing = { project: '', issueId: '', shortId: '', type: '', message: '', culprit: '', service: '', environment: '', release: '' }
  return {
    ...nothing,
    id,
    kind: 'test',
    time: fromMs(now),
    level: 'info',
    eventId: '',
    severity,
    routes: [exporter],
    state: 'firing',
    thread: id,
    rule: { id: 'test', name: 'Test message' },
    reason: 'somebody asked for a test message',
    numbers: {},
    headline: 'Test message: alerts of Faultline arrive here',
  }
}
