import { describe, expect, test } from 'vitest'
import { defineExporter, defineProcessor, defineReceiver, drop, keep, PermanentError, RetryableError, z } from '../api.ts'
import type { Alert, Consumer, ExceptionEvent, ExporterDefinition, Host, Outcome, Processor, Signal } from '../api.ts'
import { checkExporter, checkProcessor, checkReceiver, exampleAlert, exampleEvent } from '../testing.ts'
import type { Answer, Told } from '../testing.ts'

const items = [exampleEvent({ id: 'a' }), exampleEvent({ id: 'b' })]

type Process = (events: ExceptionEvent[]) => Outcome<ExceptionEvent>[] | Promise<Outcome<ExceptionEvent>[]>

function processor(process: Process, more: Partial<Processor<'exceptions'>> = {}, onCreate: (host: Host) => void = () => {}) {
  return defineProcessor({
    type: 'sample',
    description: 'Under test.',
    signal: 'exceptions',
    stability: 'alpha',
    config: z.strictObject({}),
    create: (_, host) => {
      onCreate(host)
      return { process, ...more }
    },
  })
}

describe('checkProcessor', () => {
  test('lets a processor pass that keeps its contract', async () => {
    await checkProcessor(
      processor((events) => events.map((one) => (one.id === 'a' ? drop('health_check') : keep(one)))),
      { items },
    )
  })

  const shared = { by: 'everyone' }
  const remembered: ExceptionEvent[] = []
  const broken: [what: string, process: Process, says: string][] = [
    ['answers with too few outcomes', () => [], 'one outcome for each item: 0 for 2'],
    [
      'throws over odd data',
      (events) => events.map((one) => keep({ ...one, culprit: one.exceptions[0]!.stack.split('(')[1]!.trim() })),
      'must not throw over bad data',
    ],
    ['drops without a word that can be a label', (events) => events.map(() => drop('Because I can.')), 'snake_case'],
    ['shares an object between events', (events) => events.map((one) => keep({ ...one, attributes: shared })), 'must not share an object'],
    [
      'changes an earlier batch',
      (events) => {
        for (const one of remembered) one.notes.push('changed')
        remembered.push(...events)
        return events.map(keep)
      },
      'must not change items of an earlier batch',
    ],
    ['gives what is neither kept nor dropped', (events) => events.map(() => ({}) as Outcome<ExceptionEvent>), 'keep(item) or drop(reason)'],
    ['keeps what is no data', (events) => events.map((one) => keep(Object.assign(one, { later: () => {} }))), 'plain data'],
    ['never answers', () => new Promise(() => {}), 'must answer within'],
  ]
  for (const [what, process, says] of broken) {
    test(`finds out one that ${what}`, async () => {
      await expect(checkProcessor(processor(process), { items })).rejects.toThrow(says)
    })
  }

  test('finds out one that does I/O in create, or can not be shut down twice', async () => {
    const pass: Process = (events) => events.map(keep)
    await expect(
      checkProcessor(
        processor(pass, {}, (host) => void host.dataDir()),
        { items },
      ),
    ).rejects.toThrow('calls dataDir of its host in create')
    let open = true
    const once = processor(pass, {
      shutdown: () => {
        if (!open) throw new Error('already closed')
        open = false
      },
    })
    await expect(checkProcessor(once, { items })).rejects.toThrow('must shut down a second time though it was never started, but it throws')
  })

  test('finds out a definition that the host would refuse', async () => {
    const definition = { ...processor((events) => events.map(keep)), type: 'no such type' }
    await expect(checkProcessor(definition, { items })).rejects.toThrow('the definition is not sound')
  })
})

/** The other side, and an exporter whose mapping of refusals to errors can be wrong. */
function exporter(errorFor: (how: Answer) => Error | undefined, onExport: (events: ExceptionEvent[]) => void = () => {}) {
  let how: Answer = 'accept'
  let accepted = 0
  const definition: ExporterDefinition<'exceptions'> = defineExporter({
    type: 'sample',
    description: 'Under test.',
    stability: { exceptions: 'alpha' },
    delivery: 'queued',
    leavesMachine: () => true,
    config: z.strictObject({}),
    create: () => ({
      export: async (events, _context, signal) => {
        signal.throwIfAborted()
        onExport(events)
        const error = errorFor(how)
        if (error) throw error
        accepted++
      },
    }),
  })
  return { definition, check: { batches: [items], answer: (next: Answer) => void (how = next), accepted: () => accepted } }
}

const rightError = (how: Answer) =>
  how === 'accept' ? undefined : how === 'refuse_for_now' ? new RetryableError('later') : new PermanentError('never')

describe('checkExporter', () => {
  test('lets an exporter pass that keeps its contract', async () => {
    const { definition, check } = exporter(rightError)
    await checkExporter(definition, check)
  })

  const broken: [what: string, errorFor: (how: Answer) => Error | undefined, says: string][] = [
    ['swallows a refusal', () => undefined, 'must reject when the other side refuses'],
    [
      'gives up what could be tried again',
      (how) => (how === 'accept' ? undefined : new PermanentError('never')),
      'must not reject with a PermanentError',
    ],
    [
      'tries for ever what is refused for good',
      (how) => (how === 'accept' ? undefined : new RetryableError('later')),
      'must reject with a PermanentError',
    ],
    ['rejects what was accepted', () => new Error('oh'), 'must resolve when the other side accepts'],
  ]
  for (const [what, errorFor, says] of broken) {
    test(`finds out one that ${what}`, async () => {
      const { definition, check } = exporter(errorFor)
      await expect(checkExporter(definition, check)).rejects.toThrow(says)
    })
  }

  test('finds out one that changes the batch', async () => {
    const { definition, check } = exporter(rightError, (events) => events.forEach((one) => one.notes.push('sent')))
    await expect(checkExporter(definition, check)).rejects.toThrow('must not change the batch')
  })
})

describe('checkExporter of alerts', () => {
  const pager = (onExport: (alert: Alert) => void) =>
    defineExporter({
      type: 'pager',
      description: 'Under test.',
      stability: { alerts: 'alpha' },
      delivery: 'outbox',
      leavesMachine: () => true,
      config: z.strictObject({}),
      create: () => ({ export: async ([alert]) => onExport(alert!) }),
    })

  test('gives it alerts of every shape', async () => {
    const kinds = new Set<string>()
    await checkExporter(
      pager(({ kind }) => void kinds.add(kind)),
      { batches: [[exampleAlert()]] },
    )
    expect([...kinds].toSorted()).toEqual(['digest', 'regressed', 'silent', 'test'])
  })

  test('finds out one that can not tell of what is about no single issue', async () => {
    const definition = pager(({ issueId }) => {
      if (issueId === '') throw new Error('no issue')
    })
    await expect(checkExporter(definition, { batches: [[exampleAlert()]] })).rejects.toThrow(
      'given an alert about no single issue, must resolve when the other side accepts, but rejects: Error: no issue',
    )
  })

  test('wants one alert in a batch, and alerts alone', async () => {
    const definition = pager(() => {})
    await expect(checkExporter(definition, { batches: [[exampleAlert(), exampleAlert()]] })).rejects.toThrow('gets one alert at a time')
    const both = { ...definition, stability: { alerts: 'alpha', exceptions: 'alpha' } } as never
    await expect(checkExporter(both, { batches: [[exampleAlert()]] })).rejects.toThrow('takes alerts and no other signal')
  })
})

function receiver(tell: (error: unknown) => Told) {
  return defineReceiver({
    type: 'sample',
    description: 'Under test.',
    stability: { exceptions: 'alpha' },
    config: z.strictObject({}),
    create: (_, next: { [S in Signal]?: Consumer<S> }) => ({
      shutdown() {},
      deliver: async (): Promise<Told> => {
        try {
          await next.exceptions!.consume([exampleEvent({ id: 'a' })], {})
          return 'accepted'
        } catch (error) {
          return tell(error)
        }
      },
    }),
  })
}

describe('checkReceiver', () => {
  const send = (component: object): Promise<Told> => (component as { deliver(): Promise<Told> }).deliver()

  test('lets a receiver pass that tells the sender what became of it', async () => {
    const definition = receiver((error) => (error instanceof PermanentError ? 'refused' : 'try_again'))
    await checkReceiver(definition, { signal: 'exceptions', send })
  })

  test('finds out one that says it has taken what was refused', async () => {
    await expect(
      checkReceiver(
        receiver(() => 'accepted'),
        { signal: 'exceptions', send },
      ),
    ).rejects.toThrow('must tell the sender "try_again"')
  })

  test('finds out one that makes senders try again for ever', async () => {
    await expect(
      checkReceiver(
        receiver(() => 'try_again'),
        { signal: 'exceptions', send },
      ),
    ).rejects.toThrow('must tell the sender "refused"')
  })
})
