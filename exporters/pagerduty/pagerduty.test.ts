import { afterEach, describe, expect, test } from 'vitest'
import { type Alert, type AlertMember, PermanentError, RetryableError } from '../../collector/api.ts'
import { type Answer, type HttpAnswer, checkExporter, exampleAlert, startHttpServer, testHost } from '../../collector/testing.ts'
import pagerduty from './index.ts'
import { LIMITS, type PagerDutyEvent, writeEvent } from './write-event.ts'

/** With a thread and numbers. */
const example = (over: Partial<Alert> = {}): Alert =>
  exampleAlert({
    kind: 'new',
    message: 'x is not a function',
    service: 'checkout',
    reason: '62 events within 10 m, more than 50',
    numbers: { events: 62, more_than: 50, within_ms: 600_000 },
    severity: 'p1',
    thread: '5b8efff798038103d269b633813fc60c',
    ...over,
  })

const KEY = 'e93facc04764012d7bfb002500d5d1a6'
const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/**
 * Takes what https://developer.pagerduty.com/docs/send-alert-event asks for, and refuses the rest as it says. Each event of a
 * key is one alert (https://developer.pagerduty.com/docs/events-api-v2-overview#deduplication).
 */
async function startPagerDuty(instead: () => HttpAnswer | undefined = () => undefined) {
  const alerts = new Map<string, 'triggered' | 'resolved'>()
  const events: PagerDutyEvent[] = []
  const server = await startHttpServer(({ method, url, headers, body }) => {
    const other = instead()
    if (other !== undefined) return other
    const event = JSON.parse(body) as PagerDutyEvent
    const errors = faultsOf(event)
    if (method !== 'POST' || url !== '/v2/enqueue' || !headers['content-type']?.includes('application/json')) errors.push('not an event')
    if (Buffer.byteLength(body) > 512 * 1024) errors.push('too large')
    if (errors.length > 0) return { status: 400, body: { status: 'invalid event', message: 'Event object is invalid', errors } }
    events.push(event)
    alerts.set(event.dedup_key, event.event_action === 'resolve' ? 'resolved' : 'triggered')
    return { status: 202, body: { status: 'success', message: 'Event processed', dedup_key: event.dedup_key } }
  })
  closers.push(server.close)
  return { endpoint: `${server.url}/v2/enqueue`, alerts, events }
}

function faultsOf({ routing_key, event_action, dedup_key, payload, links = [] }: PagerDutyEvent): string[] {
  const faults: string[] = []
  if (routing_key.length !== 32) faults.push("Length of 'routing_key' is incorrect (should be 32 characters)")
  if (!['trigger', 'acknowledge', 'resolve'].includes(event_action)) faults.push("'event_action' is invalid")
  if (dedup_key.length === 0 || dedup_key.length > 255) faults.push("'dedup_key' is invalid")
  if (event_action !== 'trigger') return faults
  if (!payload?.summary || payload.summary.length > 1024) faults.push("'payload.summary' is missing or too long")
  if (!payload?.source) faults.push("'payload.source' is missing or blank")
  if (!['critical', 'error', 'warning', 'info'].includes(payload?.severity ?? '')) faults.push("'payload.severity' is invalid")
  if (Number.isNaN(Date.parse(payload?.timestamp ?? ''))) faults.push("'payload.timestamp' is invalid")
  if (links.some(({ href }) => !URL.canParse(href))) faults.push("'links' are invalid")
  return faults
}

function exporter(endpoint: string, settings: object = {}) {
  const config = pagerduty.config.parse({ routing_key: KEY, endpoint, allow_private_addresses: true, ...settings })
  const instance = pagerduty.create(config, testHost({ id: 'pagerduty' }))
  const send = (alert: Alert, signal = new AbortController().signal) => instance.export([alert], {}, signal)
  return {
    send,
    error: (alert: Alert, signal?: AbortSignal) =>
      send(alert, signal).then(
        () => expect.fail('it succeeded'),
        (error: Error) => error,
      ),
  }
}

const event = (alert: Alert) => writeEvent(alert, pagerduty.config.parse({ routing_key: KEY }), 'https://faultline.test')

describe('the pagerduty exporter', () => {
  test('gives up an event that is refused, with the reasons of PagerDuty and without the key', async () => {
    const { endpoint } = await startPagerDuty(() => ({
      status: 400,
      body: { status: 'invalid event', message: 'Event object is invalid', errors: [`no integration has the key ${KEY}`] },
    }))
    const error = await exporter(endpoint).error(example())
    expect(error).toBeInstanceOf(PermanentError)
    expect(error.message).toBe('PagerDuty refuses the event: Event object is invalid; no integration has the key [hidden]')
  })

  test.each([429, 500, 503])('tries again later after %i', async (status) => {
    const { endpoint } = await startPagerDuty(() => ({ status, headers: { 'retry-after': '30' }, body: `key ${KEY}` }))
    const error = (await exporter(endpoint).error(example())) as RetryableError
    expect(error).toBeInstanceOf(RetryableError)
    expect(error.message).not.toContain(KEY)
    expect(error.retryAfterMs).toBe(30_000)
  })

  test('tries again later when nobody answers, and ends with its signal', async () => {
    expect(await exporter('http://127.0.0.1:1/').error(example())).toBeInstanceOf(RetryableError)
    const hanging = await startHttpServer(() => undefined)
    closers.push(hanging.close)
    expect(await exporter(hanging.url).error(example(), AbortSignal.timeout(50))).toBeInstanceOf(RetryableError)
  })

  test('reaches no private address unless its config says so, and says it at the start', () => {
    const refused = pagerduty.config.safeParse({ routing_key: KEY, endpoint: 'http://10.0.0.1/v2/enqueue' })
    expect(refused.error?.message).toContain('its address 10.0.0.1 is private')
  })

  test('refuses a key that is none, and does not say it', () => {
    const parsed = pagerduty.config.safeParse({ routing_key: 'secret-but-short' })
    expect(parsed.error?.message).toContain('32 letters and digits')
    expect(parsed.error?.message).not.toContain('secret-but-short')
  })

  test('triggers under the thread, a repeat is the same alert, and the end resolves it', async () => {
    const { endpoint, alerts, events } = await startPagerDuty()
    const { send } = exporter(endpoint)
    const thread = example().thread!
    await send(example())
    await send(example())
    expect([...alerts]).toEqual([[thread, 'triggered']])
    await send(example({ id: 'other', state: 'resolved' }))
    expect([...alerts]).toEqual([[thread, 'resolved']])
    expect(events.at(-1)).toEqual({ routing_key: KEY, event_action: 'resolve', dedup_key: thread })
  })

  test('tells what it is about, with numbers, links and where it comes from', () => {
    expect(event(example())).toMatchObject({
      payload: {
        summary: expect.stringContaining('TypeError: x is not a function'),
        source: 'checkout',
        severity: 'critical',
        timestamp: '2023-11-14T22:13:20.000Z',
        component: 'checkout',
        group: 'production',
        class: 'TypeError',
        custom_details: {
          Service: 'checkout',
          Reason: '62 events within 10 m, more than 50',
          numbers: { events: 62, more_than: 50, within_ms: 600_000 },
          alert_id: example().id,
        },
      },
      client: 'Faultline',
      client_url: expect.stringMatching(/^https:\/\/faultline\.test\/issues\//),
      links: expect.arrayContaining([{ href: expect.stringMatching(/^https:\/\/faultline\.test\/issues\//), text: 'Issue in Faultline' }]),
    })
  })

  test.each([
    ['p1', 'new', 'critical'],
    ['p2', 'new', 'error'],
    ['p3', 'new', 'warning'],
    [undefined, 'new', 'warning'],
    ['p1', 'digest', 'info'],
    ['p1', 'test', 'info'],
  ] as const)('calls severity %s of kind %s %s', (severity, kind, expected) => {
    const { severity: _, ...alert } = example({ kind })
    expect(event({ ...alert, ...(severity === undefined ? {} : { severity }) }).payload?.severity).toBe(expected)
  })

  test('calls severities as its config says', async () => {
    const { endpoint, events } = await startPagerDuty()
    await exporter(endpoint, { severities: { p2: 'critical' } }).send(example({ severity: 'p2' }))
    expect(events[0]?.payload?.severity).toBe('critical')
  })

  test('keeps within the limits of a summary and of an event', async () => {
    const { endpoint, events } = await startPagerDuty()
    const { id: _, ...subject } = example({ message: '界'.repeat(8192) })
    const members: AlertMember[] = Array.from({ length: 200 }, () => ({ ...subject, reason: '界'.repeat(2000) }))
    const alert = example({ message: '界'.repeat(8192), culprit: '界'.repeat(8192), thread: 't'.repeat(300), members, total: 1000 })
    await exporter(endpoint).send(alert)
    expect(events[0]?.payload?.summary.length).toBeLessThanOrEqual(1024)
    expect(events[0]?.dedup_key).toHaveLength(LIMITS.dedupKey)
    expect(events[0]?.payload?.custom_details['more']).toBe('and 800 more')

    const numbers = Object.fromEntries(Array.from({ length: 50_000 }, (_one, index) => [`number ${index}`, index]))
    await exporter(endpoint).send(example({ numbers, members }))
    expect(events[1]?.payload?.custom_details).toEqual({ alert_id: example().id })
  })

  test('pages about no single issue with what there is', async () => {
    const { endpoint, events } = await startPagerDuty()
    const nothing = { issueId: '', shortId: '', type: '', message: '', culprit: '', service: '', environment: '', release: '', eventId: '' }
    await exporter(endpoint).send(example({ ...nothing, kind: 'silent', headline: 'checkout stopped sending' }))
    expect(events[0]).toMatchObject({ payload: { summary: 'checkout stopped sending', source: 'default' } })
  })

  test('keeps the contract of an exporter', async () => {
    let how: Answer = 'accept'
    const { endpoint, events } = await startPagerDuty(() =>
      how === 'accept' ? undefined : how === 'refuse_for_now' ? { status: 429 } : { status: 400, body: 'no' },
    )
    await checkExporter(pagerduty, {
      config: { routing_key: KEY, endpoint, allow_private_addresses: true },
      batches: [[example()], [example({ state: 'resolved' })]],
      answer: (next) => void (how = next),
      accepted: () => events.length,
    })
  })
})
