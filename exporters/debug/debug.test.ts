import { describe, expect, test } from 'vitest'
import type { Alert, ExceptionEvent, OtlpRequest } from '../../collector/api.ts'
import { exampleEvent, testHost } from '../../collector/testing.ts'
import debug from './index.ts'

const event = exampleEvent({
  environment: 'production',
  release: '1.2.3',
  culprit: 'Cart.total in src/cart.ts',
  exceptions: [
    { type: 'TypeError', message: 'x is not a function', stack: '', frames: [] },
    { type: 'RangeError', message: 'too far', stack: '', frames: [] },
  ],
})

const alert: Alert = {
  id: 'a1',
  kind: 'regressed',
  project: 'default',
  issueId: 'i1',
  shortId: 'SHOP-41',
  type: 'TypeError',
  message: 'm'.repeat(500),
  culprit: '',
  service: 'shop',
  environment: '',
  release: '',
  level: 'error',
  eventId: 'e1',
  time: '1700000000000000000',
}

const request: OtlpRequest = {
  signal: 'traces',
  encoding: 'protobuf',
  body: new Uint8Array(446),
  items: 3,
  hits: { count: 1, exceptions: 1, sessions: 0 },
  receivedAt: '1',
  sender: { address: '127.0.0.1', project: 'default' },
}

async function logged(verbosity: string | undefined, data: ExceptionEvent[] | Alert[] | OtlpRequest) {
  const host = testHost()
  const exporter = debug.create(debug.config.parse(verbosity === undefined ? {} : { verbosity }), host)
  await exporter.export(data, {}, new AbortController().signal)
  return host.logged
}

describe('debug', () => {
  test('writes a line for each exception, with its causes counted', async () => {
    const lines = await logged(undefined, [event, event])
    expect(lines.map((line) => line.message)).toEqual(
      Array(2).fill(
        'exception 018bcfe5680000112233445566778899 TypeError: x is not a function in Cart.total in src/cart.ts, shop production 1.2.3, 1 cause(s)',
      ),
    )
  })

  test('cuts a long message and names what is not known', async () => {
    const [line] = await logged('normal', [alert])
    expect(line?.message).toBe(`alert a1 regressed SHOP-41 TypeError: ${'m'.repeat(200)}… in an unknown place, shop`)
  })

  test('writes each item whole when it is told to be detailed', async () => {
    const [line] = await logged('detailed', [event])
    expect(line?.fields).toEqual({ item: event })
  })

  test('writes a line for a batch when it is told to be basic, and none for an empty one', async () => {
    expect((await logged('basic', [event, event])).map((line) => line.message)).toEqual(['2 exceptions'])
    expect(await logged('basic', [])).toEqual([])
  })

  test('shows the size of a request, never its bytes', async () => {
    const [line] = await logged('detailed', request)
    expect(line?.message).toBe('traces: 3 items, 1 with an exception, 446 bytes of protobuf')
    expect(line?.fields?.['item']).toMatchObject({ bytes: 446 })
    expect(line?.fields?.['item']).not.toHaveProperty('body')
  })
})
