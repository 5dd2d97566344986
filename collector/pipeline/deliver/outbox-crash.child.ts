import { parseArgs } from 'node:util'
import { openDocuments } from '../../store/documents/open-documents.ts'
import { createOutboxIndexes } from '../../store/alerts/keep-outbox.ts'
import type { Store } from '../../store/index.ts'
import { exampleAlert } from '../../contract/alert.ts'
import { testHost } from '../../contract/host.ts'
import { systemClock } from '../clock.ts'
import { RetryableError } from '../component.ts'
import { deliverOutbox } from './outbox.ts'

/**
 * One life of a collector for the crash tests: puts the alerts from `--from` to `--to` into the outbox, printing the number of each when it is
 * kept, and posts what waits to `--url`. Ends when nothing waits. Even alerts are of one of five threads. Leases are waited for in no time: the
 * clock of each life begins a minute after that of the one before.
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    url: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    life: { type: 'string' },
    consumers: { type: 'string' },
  },
})
const late = Number(values.life) * 60_000
const clock = { ...systemClock, nowMs: () => systemClock.nowMs() + late }
const documents = await openDocuments(values.documents!)
await createOutboxIndexes(documents)
const host = testHost({ clock, store: { documents } as unknown as Store })
const delivered = deliverOutbox(
  async ([alert], _context, signal) => {
    const { id, thread } = alert!
    const response = await fetch(values.url!, { method: 'POST', body: JSON.stringify({ id, thread }), signal })
    if (!response.ok) throw new RetryableError(`the other side answers ${response.status}`)
    return { rejected: 0 }
  },
  {
    timeoutMs: 5_000,
    retry: { enabled: true, initialMs: 50, maxMs: 200, maxElapsedMs: 0, multiplier: 1.5, randomization: 0.5 },
    consumers: Number(values.consumers),
  },
  host,
  new AbortController().signal,
)
delivered.start!()
for (let i = Number(values.from); i < Number(values.to); i++) {
  const thread = (i % 5).toString().padStart(32, '0')
  await delivered.consume([exampleAlert({ id: i.toString(16).padStart(32, '0'), ...(i % 2 === 0 && { thread }) })], {})
  process.stdout.write(`kept ${i}\n`)
}
const waiting = () => documents.collection('alert_outbox').countDocuments({ state: 'waiting' })
while ((await waiting()) > 0) await systemClock.sleep(20)
await delivered.shutdown()
await documents.close()
