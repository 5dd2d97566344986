import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract, findErrors, type RawExceptions, readRequest, summarize } from '../../collector/api.ts'
import { MAGIC } from './record.ts'
import { makeEvent, until, useInbox } from './testing/stand-ins.ts'

const RECEIVED = '1700000001000000000'

const inbox = useInbox()
const { start, stop, lane, segments } = inbox

const attribute = (key: string, stringValue: string): object => ({ key, value: { stringValue } })

interface Span {
  id: number
  type: string
  parent?: number
  trace?: number
}

const idOf = (id: number): string => id.toString(16).padStart(16, '0')

/** As the exceptions connector hands it over. */
function raw(spans: Span[], project = 'default'): RawExceptions {
  const list = spans.map(({ id, type, parent, trace = id }) => ({
    traceId: trace.toString(16).padStart(32, '0'),
    spanId: idOf(id),
    parentSpanId: parent === undefined ? '' : idOf(parent),
    name: 'work',
    events: [{ name: 'exception', timeUnixNano: RECEIVED, attributes: [attribute('exception.type', type)] }],
  }))
  const json = { resourceSpans: [{ resource: { attributes: [attribute('service.name', 'shop')] }, scopeSpans: [{ spans: list }] }] }
  const request = readRequest('traces', 'json', Buffer.from(JSON.stringify(json)), RECEIVED, { address: '', project })
  const part = { hits: spans.map((_, hit) => hit), resources: summarize(request).map((_, index) => index) }
  return { project, signal: 'traces', encoding: 'json', receivedAt: RECEIVED, items: spans.length, body: extract(request, [part])[0]! }
}

const many = (count: number, from = 1): Span[] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index, type: `E${from + index}` }))
const types = (): string[] => inbox.blocks.events.map((event) => event.exceptions[0]!.type)

describe('requests in the inbox', () => {
  test('with errors of which no exception was recorded become their events behind it', async () => {
    const span = { traceId: '1'.repeat(32), spanId: idOf(1), name: 'work', status: { code: 2, message: 'no stock' } }
    const json = { resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] }
    const request = findErrors(
      readRequest('traces', 'json', Buffer.from(JSON.stringify(json)), RECEIVED, { address: '', project: 'default' }),
    )
    const [body] = extract(request, [{ hits: [0], resources: [0] }])
    const writing = await start('ingest')
    const failed: RawExceptions = { ...raw(many(1)), body: body!, errors: true }
    await writing.connector.consumeRaw!([failed], {})
    await start('work')
    await until(() => inbox.blocks.events.length === 1)
    expect(inbox.blocks.events).toMatchObject([{ errorOf: 'span', exceptions: [{ type: 'Error', message: 'no stock' }] }])
  })

  test('become events behind it, in their order, among events that came as such', async () => {
    const writing = await start('ingest')
    await writing.connector.consumeRaw!([raw(many(2))], {})
    await writing.consume([makeEvent()])
    await writing.connector.consumeRaw!([raw(many(1, 7)), raw(many(1, 8), 'other')], {})
    await start('work')
    await until(() => inbox.blocks.events.length === 5)
    expect(inbox.blocks.events.filter(({ project }) => project === 'default').map((event) => event.exceptions[0]!.type)).toEqual([
      'E1',
      'E2',
      'TypeError',
      'E7',
    ])
    expect(inbox.blocks.events.filter(({ project }) => project === 'other').map((event) => event.exceptions[0]!.type)).toEqual(['E8'])
    expect(inbox.blocks.events[0]).toMatchObject({ service: 'shop', receivedAt: RECEIVED, span: { name: 'work' } })
  })

  test('of more events than a block holds are divided, and each event comes once', async () => {
    const writing = await start('ingest')
    await writing.connector.consumeRaw!([raw(many(25))], {})
    await writing.connector.consumeRaw!([raw(many(3, 100))], {})
    await start('work', { block_events: 10 })
    await until(() => inbox.blocks.events.length === 28)
    expect([...inbox.blocks.blocks.values()].map((events) => events.length)).toEqual([10, 10, 8])
    expect(types()).toEqual([...many(25), ...many(3, 100)].map(({ type }) => type))
  })

  test('go on after a restart within a request, with the same block where it was refused', async () => {
    const writing = await start('ingest')
    await writing.connector.consumeRaw!([raw(many(25))], {})
    const first = await start('work', { block_events: 10 })
    await until(() => inbox.blocks.blocks.size >= 1)
    inbox.blocks.refuse = new Error('away')
    const sent = inbox.blocks.contexts.length
    await until(() => inbox.blocks.contexts.length > sent || inbox.blocks.blocks.size === 3)
    await stop(first)
    delete (inbox.blocks as { refuse?: Error }).refuse
    await start('work', { block_events: 7 })
    await until(() => new Set(inbox.blocks.ids).size === 25)
    expect(inbox.blocks.ids).toHaveLength(25)
  })

  test('count their exceptions, and what is one error with another of the request, where the events are made', async () => {
    const writing = await start('ingest')
    const spans = [{ id: 1, type: 'E', trace: 1 }, { id: 2, type: 'E', trace: 1, parent: 1 }, ...many(2, 10)]
    await writing.connector.consumeRaw!([raw(spans)], {})
    const reading = await start('work')
    await until(() => inbox.blocks.events.length === 3)
    expect(inbox.blocks.events[0]).toMatchObject({ spanId: idOf(2), alsoOn: [{ spanId: idOf(1) }] })
    expect(inbox.blocks.contexts[0]?.usage).toMatchObject([{ service: 'shop', exceptions: 3, stackless: 3, drops: { same_error: 1 } }])
    await until(() => reading.host.counted.get('faultline_inbox_dropped{reason="same_error"}') === 1)
  })

  test('sent again change nothing and are not counted again', async () => {
    const writing = await start('ingest')
    await writing.connector.consumeRaw!([raw(many(3))], {})
    await start('work')
    await until(() => inbox.blocks.events.length === 3)
    await writing.connector.consumeRaw!([raw(many(4))], {})
    await until(() => inbox.blocks.events.length === 4)
    expect(inbox.blocks.contexts.flatMap(({ usage = [] }) => usage).reduce((sum, { exceptions }) => sum + exceptions, 0)).toBe(4)
  })

  test('that hold the mark of a record can not be taken for one', async () => {
    const writing = await start('ingest')
    const mark = Buffer.alloc(4)
    mark.writeUInt32BE(MAGIC)
    const wire = (field: number, bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from([(field << 3) | 2, bytes.length]), bytes])
    const event = wire(11, wire(2, Buffer.from('exception')))
    const span = Buffer.concat([wire(1, Buffer.alloc(16, 1)), wire(2, Buffer.alloc(8, 2)), wire(5, mark), event])
    const body = wire(1, wire(2, wire(2, span)))
    await writing.connector.consumeRaw!([{ ...raw(many(1)), encoding: 'protobuf', body }], {})
    const segment = readFileSync(join(lane(), segments()[0]!))
    expect(segment.indexOf(mark, 1)).toBe(-1)
    await start('work')
    await until(() => inbox.blocks.events.length === 1)
    expect(inbox.blocks.events[0]).toMatchObject({ traceId: '01'.repeat(16), span: { name: expect.stringContaining('\ufffd') } })
  })
})
