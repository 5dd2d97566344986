import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { type Alert, PermanentError, RetryableError } from '../../collector/api.ts'
import { type HttpAnswer, ManualClock, checkExporter, exampleAlert, startHttpServer, testHost } from '../../collector/testing.ts'
import { fillTemplate, unknownFields } from './fill-template.ts'
import webhook from './index.ts'
import { sign } from './sign.ts'
import { FIELDS, writeBody } from './write-body.ts'

const SECRET = `whsec_${Buffer.from('0123456789abcdef01234567').toString('base64')}`
const OTHER = `whsec_${Buffer.from('another secret of 32 bytes ....!').toString('base64')}`
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function server(answer: () => HttpAnswer | undefined = () => ({ status: 200 })) {
  const started = await startHttpServer(answer)
  closers.push(started.close)
  return { ...started, endpoint: `${started.url}/hooks/T0-PATH-SECRET?key=QUERY-SECRET` }
}

function exporter(settings: object, allow_private_addresses = true) {
  const clock = new ManualClock(1_800_000_000_999)
  const parsed = webhook.config.parse({ allow_private_addresses: true, ...settings })
  const instance = webhook.create({ ...parsed, allow_private_addresses }, testHost({ clock }))
  const send = (alert: Alert, signal: AbortSignal = AbortSignal.timeout(5_000)) => instance.export([alert], {}, signal)
  const error = (alert: Alert, signal?: AbortSignal) =>
    send(alert, signal).then(
      () => expect.fail('it was sent'),
      (thrown: Error) => thrown,
    )
  return { clock, send, error }
}

const problems = (settings: object): string[] =>
  webhook.config.safeParse({ endpoint: 'https://hooks.test', ...settings }).error?.issues.map(({ message }) => message) ?? []

/** As a receiver does it, after "Verifying webhook authenticity" of the specification; without our own code. */
function verify({ headers, body }: { headers: Record<string, unknown>; body: string }, secret: string): boolean {
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
  const expected = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(content)
    .digest('base64')
  return String(headers['webhook-signature'])
    .split(' ')
    .some((one) => one === `v1,${expected}`)
}

describe('the webhook exporter', () => {
  test('sends an alert as JSON that names issue, event, rule, reason and links', async () => {
    const { endpoint, taken } = await server()
    await exporter({ endpoint, headers: { 'X-Key': 'KEY-SECRET', 'User-Agent': 'mine' } }).send(
      exampleAlert({ traceId: 't1', numbers: { events: 62 } }),
    )
    expect(taken).toHaveLength(1)
    const [{ method, url, headers, body }] = taken as [(typeof taken)[0]]
    expect([method, url]).toEqual(['POST', '/hooks/T0-PATH-SECRET?key=QUERY-SECRET'])
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-key': 'KEY-SECRET', 'user-agent': 'mine' })
    const issue = 'https://faultline.test/issues/89abcdef0123456789abcdef01234567'
    const event = `${issue}?event=018bcfe5680000112233445566778899`
    const rule = 'https://faultline.test/alerts/rules/regressions'
    expect(JSON.parse(body)).toEqual({
      id: '0123456789abcdef0123456789abcdef',
      kind: 'regressed',
      state: 'firing',
      severity: 'p2',
      headline: 'Regressed in 1.4.2: TypeError: Cannot read properties of undefined',
      reason: 'seen again in 1.4.2 after it was resolved in 1.4.1',
      numbers: { events: 62 },
      rule: { id: 'regressions', name: 'Regressions', link: rule },
      issue: {
        id: '89abcdef0123456789abcdef01234567',
        shortId: 'DEFAULT-42',
        title: 'TypeError',
        type: 'TypeError',
        message: 'Cannot read properties of undefined',
        culprit: 'pay (checkout.js)',
        level: 'error',
        link: issue,
      },
      event: { id: '018bcfe5680000112233445566778899', traceId: 't1', link: event },
      project: 'default',
      service: 'shop',
      environment: 'production',
      release: '1.4.2',
      owner: '',
      members: [],
      total: 0,
      time: '2023-11-14T22:13:20.000Z',
      thread: '',
      links: { issue, event, rule, alert: 'https://faultline.test/alerts?alert=0123456789abcdef0123456789abcdef' },
    })
  })

  test('says null where an alert is about no single issue, and lists what it stands for', () => {
    const member = { ...exampleAlert({ message: 'm'.repeat(5_000) }), reason: 'new in 1.4.2' }
    const storm = exampleAlert({
      kind: 'storm',
      issueId: '',
      eventId: '',
      members: [member],
      total: 41,
      headline: '41 new issues',
      message: 'm'.repeat(5_000),
    })
    const { rule: _, ...unruled } = storm
    const body = writeBody(unruled, 'https://f.test')
    expect(body).toMatchObject({ rule: null, issue: null, event: null, total: 41, links: { issue: null, event: null, rule: null } })
    expect(body.headline).toContain('41 new issues')
    expect(body.members).toMatchObject([
      { kind: 'regressed', reason: 'new in 1.4.2', issue: { link: 'https://f.test/issues/89abcdef0123456789abcdef01234567' } },
    ])
    expect(body.members[0]!.issue.message).toHaveLength(200)
    expect(writeBody(member, '').issue!.message).toHaveLength(2_000)
  })

  // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md, "Webhook headers" and "Signature scheme".
  test('signs each attempt as Standard Webhooks 1.0.0 says, under the id of the alert', async () => {
    const { endpoint, taken } = await server()
    const { clock, send } = exporter({ endpoint, secret: SECRET })
    const alert = exampleAlert({ message: 'ü "\u2028' })
    await send(alert)
    await clock.advance(60_000)
    await send(alert)
    for (const { headers, body } of taken) {
      expect(headers).toMatchObject({ 'webhook-id': alert.id, 'idempotency-key': alert.id, 'user-agent': 'faultline/0.1.0' })
      expect(verify({ headers, body }, SECRET)).toBe(true)
      expect(verify({ headers, body }, OTHER)).toBe(false)
      expect(verify({ headers, body: `${body} ` }, SECRET)).toBe(false)
    }
    expect(taken.map(({ headers }) => headers['webhook-timestamp'])).toEqual(['1800000000', '1800000060'])
  })

  test('signs with each secret of a list, so that one can replace another', async () => {
    const { endpoint, taken } = await server()
    await exporter({ endpoint, secret: [SECRET, OTHER] }).send(exampleAlert())
    expect([verify(taken[0]!, SECRET), verify(taken[0]!, OTHER)]).toEqual([true, true])
  })

  // The example of the reference libraries: https://github.com/standard-webhooks/standard-webhooks/tree/main/libraries.
  test('signs as the libraries of Standard Webhooks do', () => {
    const [id, timestamp, body] = ['msg_p5jXN8AQM9LWM0D4loKWxJek', '1614265330', '{"test": 2432232314}']
    expect(sign(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], id, timestamp, body)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  })

  test('sends what the lines in the README take for good, and those take nothing else', async () => {
    const [, code] = /```js\n([\s\S]*?)```/.exec(readFileSync(new URL('README.md', import.meta.url), 'utf8'))!
    const checked = (await import(`data:text/javascript,${encodeURIComponent(code!)}`)) as { verify(...of: unknown[]): boolean }
    const { endpoint, taken } = await server()
    await exporter({ endpoint, secret: [OTHER, SECRET] }).send(exampleAlert({ message: 'ü' }))
    const [{ headers, body }] = taken as [(typeof taken)[0]]
    const now = 1_800_000_000_000
    expect(checked.verify(SECRET, headers, body, now)).toBe(true)
    expect(checked.verify(SECRET, headers, `${body} `, now)).toBe(false)
    expect(checked.verify(SECRET, headers, body, now + 400_000)).toBe(false)
    expect(checked.verify(SECRET, { ...headers, 'webhook-signature': 'v1,' }, body, now)).toBe(false)
  })

  test('sends no signature without a secret', async () => {
    const { endpoint, taken } = await server()
    await exporter({ endpoint }).send(exampleAlert())
    expect(taken[0]!.headers).not.toHaveProperty('webhook-signature')
  })

  test('sends a template with its fields instead, and signs that', async () => {
    const { endpoint, taken } = await server()
    const template = { text: '{{ service }} <{{issue.link}}>', n: '{{total}}', why: '{{numbers}}', fixed: [1, true, null, 'x'] }
    await exporter({ endpoint, template, secret: SECRET, method: 'PUT' }).send(
      exampleAlert({ service: 'a "{{id}}"\n</x>', numbers: { events: 62 }, total: 3, issueId: 'i1' }),
    )
    expect(taken[0]!.method).toBe('PUT')
    expect(JSON.parse(taken[0]!.body)).toEqual({
      text: 'a "{{id}}"\n</x> <https://faultline.test/issues/i1>',
      n: 3,
      why: { events: 62 },
      fixed: [1, true, null, 'x'],
    })
    expect(verify(taken[0]!, SECRET)).toBe(true)
  })

  test.each([
    [400, PermanentError],
    [401, PermanentError],
    [404, PermanentError],
    [410, PermanentError],
    [301, PermanentError],
    [408, RetryableError],
    [429, RetryableError],
    [500, RetryableError],
    [503, RetryableError],
  ])('takes status %i as a %o, and shows no secret though the answer repeats all of them', async (status, kind) => {
    const { endpoint, url } = await server(() => ({
      status,
      headers: { 'retry-after': '7', location: '/hooks/T0-PATH-SECRET/?key=QUERY-SECRET' },
      body: `Cannot POST /hooks/T0-PATH-SECRET?key=QUERY-SECRET with KEY-SECRET, ${SECRET}, TOKEN-SECRET`,
    }))
    const headers = { 'x-key': 'KEY-SECRET', authorization: 'Bearer TOKEN-SECRET' }
    const error = await exporter({ endpoint, headers, secret: SECRET }).error(exampleAlert())
    expect(error).toBeInstanceOf(kind)
    expect(error.message).toContain(url)
    expect(error.message).not.toMatch(/-SECRET|whsec_/)
    if (status === 429) expect((error as RetryableError).retryAfterMs).toBe(7_000)
  })

  test('sends nothing to a private address unless that is allowed', async () => {
    const { endpoint, taken } = await server()
    const error = await exporter({ endpoint }, false).error(exampleAlert())
    expect(error).toBeInstanceOf(PermanentError)
    expect(error.message).toMatch(
      /^Cannot send to http:\/\/127\.0\.0\.1:\d+ as its address 127\.0\.0\.1 is loopback: set allow_private_addresses/,
    )
    expect(taken).toEqual([])
  })

  test('ends with its signal', async () => {
    const { endpoint } = await server(() => undefined)
    const error = await exporter({ endpoint }).error(exampleAlert(), AbortSignal.timeout(100))
    expect(error).toBeInstanceOf(RetryableError)
    expect(error.message).not.toContain('SECRET')
  })

  test('keeps the contract of an exporter', async () => {
    let [status, accepted] = [200, 0]
    const { endpoint } = await server(() => {
      if (status === 200) accepted++
      return { status }
    })
    await checkExporter(webhook, {
      config: { endpoint, allow_private_addresses: true, secret: SECRET },
      batches: [[exampleAlert()], [exampleAlert({ id: 'b'.repeat(32) })]],
      answer: (how) => void (status = { accept: 200, refuse_for_now: 503, refuse_for_good: 404 }[how]),
      accepted: () => accepted,
    })
  })

  test('leaves the machine unless the endpoint is on it', () => {
    const leaves = (endpoint: string) => webhook.leavesMachine(webhook.config.parse({ endpoint, allow_private_addresses: true }))
    expect(['https://hooks.test', 'http://127.0.0.1:1', 'http://localhost', 'http://[::1]:2', 'http://10.0.0.1'].map(leaves)).toEqual([
      ...[true, false, false, false, true],
    ])
  })
})

describe('the config of a webhook', () => {
  test.each([
    [{ endpoint: 'hooks.test/T0-PATH-SECRET' }, 'endpoint: expected a URL'],
    [{ endpoint: 'ftp://hooks.test' }, 'endpoint: expected a URL'],
    [{ endpoint: 'http://localhost:1/T0-PATH-SECRET' }, 'endpoint: its address 127.0.0.1 is loopback: set allow_private_addresses: true'],
    [{ endpoint: 'http://[fd00::1]/T0-PATH-SECRET' }, 'endpoint: its address fd00::1 is private'],
    [{ secret: 'secret' }, 'expected whsec_ and 24 to 64 random bytes'],
    [{ secret: 'whsec_c2hvcnQ=' }, 'expected whsec_ and 24 to 64 random bytes'],
    [{ headers: { 'Webhook-Id': '1' } }, 'Webhook-Id can not be set'],
    [{ headers: { Host: 'a' } }, 'Host can not be set'],
    [{ headers: { 'a b': '1' } }, 'expected names of headers'],
    [{ headers: { a: 'KEY\r\nSECRET' } }, 'the value of a must be one line'],
    [{ template: { a: ['{{issue.name}}'] } }, 'template: there is no field {{issue.name}}; expected one of id, kind'],
    [{ template: '{{ id' }, 'template: expected each {{ and }} to hold a field'],
    [{ template: { a: 'x'.repeat(70_000) } }, 'template: expected at most 65536 letters'],
  ])('%j is wrong', (settings, says) => {
    const found = problems(settings).join('\n')
    expect(found).toContain(says)
    expect(found).not.toContain('SECRET')
  })

  test('without anything but an endpoint is right', () => expect(problems({})).toEqual([]))
})

describe('a template', () => {
  test('can name each field that a body has, and no other', () => {
    const paths = (value: object, before: string): string[] =>
      Object.entries(value).flatMap(([key, inner]) => [
        `${before}${key}`,
        ...(typeof inner === 'object' && inner !== null && !['numbers', 'members'].includes(key)
          ? paths(inner as object, `${before}${key}.`)
          : []),
      ])
    expect(paths(writeBody(exampleAlert({ members: [] }), ''), '').toSorted()).toEqual(FIELDS.toSorted())
  })

  test('is filled by data alone: what stands in a value is not looked at', () => {
    const body = writeBody(exampleAlert({ service: '{{project}}"}' }), '')
    expect(fillTemplate(['{{service}}', 'at {{service}}!', { '{{id}}': '{{issue}}' }], body)).toEqual([
      '{{project}}"}',
      'at {{project}}"}!',
      { '{{id}}': body.issue },
    ])
  })

  test('has nothing within a text, and null by itself, for what is not there', () => {
    const body = writeBody(exampleAlert({ issueId: '', eventId: '' }), '')
    expect(fillTemplate({ a: '<{{issue.link}}>', b: '{{issue.link}}', c: '{{event}}' }, body)).toEqual({ a: '<>', b: null, c: null })
  })

  test('may not name what every object has', () => expect(unknownFields('{{issue.constructor}} {{__proto__}}')).toHaveLength(2))
})
