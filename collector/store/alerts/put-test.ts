import { randomUUID } from 'node:crypto'
import type { Alert, Severity } from '../../model/alert.ts'
import { fromMs } from '../../model/time.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'
import { outboxKey, type OutboxDocument } from './alert-documents.ts'

/** A message that says that it is a trial, for one channel: what delivers alerts sends it. Answers what it wrote. */
export async function putTestMessage(
  documents: DocumentStore,
  clock: Clock,
  exporter: string,
  severity: Severity,
): Promise<OutboxDocument> {
  const now = clock.nowMs()
  const alert = testAlert(now, exporter, severity)
  const document: OutboxDocument = {
    _id: outboxKey(alert.id, exporter),
    alert,
    exporter,
    state: 'waiting',
    createdAt: now,
    dueAt: now,
    lease: null,
    tries: 0,
    attempts: [],
    sentAt: null,
  }
  await documents.collection<OutboxDocument>('alert_outbox').insertOne(document)
  return document
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
