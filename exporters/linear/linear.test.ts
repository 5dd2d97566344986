import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Alert, type AlertMember, PermanentError, RetryableError } from '../../collector/api.ts'
import { ManualClock, exampleAlert, testHost } from '../../collector/testing.ts'
import linear from './index.ts'
import { LinearTracker } from './linear-tracker.ts'
import { API_KEY, fault, startLinear } from './testing/linear-server.ts'
import { uuidOf } from './uuid-of.ts'
import { markdownOf } from './write-ticket.ts'

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

let site: Awaited<ReturnType<typeof startLinear>>
beforeEach(async () => {
  site = await startLinear()
})
afterEach(() => site.close())

const NOW = 1_800_000_000_000
const signal = AbortSignal.timeout(60_000)
const tracker = (more: object = {}, id = 'linear') =>
  new LinearTracker(
    linear.config.parse({ endpoint: site.url, api_key: API_KEY, team: 'ENG', allow_private_addresses: true, ...more }),
    testHost({ id, clock: new ManualClock(NOW) }),
  )
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('it succeeded'),
    (error: Error) => error as RetryableError,
  )

describe('what Linear refuses', () => {
  test('because of the key is given up without the key', async () => {
    for (const settings of [{ api_key: 'lin_api_wrong' }, { api_key: undefined, oauth_token: 'lin_api_wrong' }]) {
      const error = await errorOf(tracker(settings).create('i1', example(), signal))
      expect(error).toBeInstanceOf(PermanentError)
      expect(error.message).toContain('Authentication required, not authenticated')
      expect(error.message).not.toContain('lin_api_wrong')
    }
  })

  // https://linear.app/developers/rate-limiting: status 400, the code RATELIMITED, and when there is room again in milliseconds.
  test.each([
    [{ 'x-ratelimit-requests-remaining': '0', 'x-ratelimit-requests-reset': String(NOW + 90_000) }, 90_000],
    [
      {
        'x-ratelimit-requests-remaining': '7',
        'x-ratelimit-complexity-remaining': '0',
        'x-ratelimit-complexity-reset': String(NOW + 5_000),
      },
      5_000,
    ],
    [{ 'x-ratelimit-requests-remaining': '0', 'x-ratelimit-requests-reset': String(NOW + 90_000_000) }, 3_600_000],
    [{}, undefined],
  ])('because of a used up budget is tried again when it is full, %#', async (headers, expected) => {
    site.before = () => fault(400, 'ratelimited', 'RATELIMITED', 'Rate limit exceeded', headers)
    const error = await errorOf(tracker().find('i1', signal))
    expect([error.constructor, error.retryAfterMs]).toEqual([RetryableError, expected])
  })

  test.each([
    ['invalid input', 'INPUT_ERROR', PermanentError],
    ['forbidden', 'FORBIDDEN', PermanentError],
    ['feature not accessible', 'FEATURE_NOT_ACCESSIBLE', PermanentError],
    ['graphql error', 'GRAPHQL_VALIDATION_FAILED', PermanentError],
    ['internal error', 'INTERNAL_SERVER_ERROR', RetryableError],
    ['lock timeout', 'LOCK_TIMEOUT', RetryableError],
    ['other', 'SOMETHING_NEW', RetryableError],
  ] as const)('as %s is taken as what it is', async (type, code, kind) => {
    site.before = () => fault(200, type, code, 'no')
    expect(await errorOf(tracker().find('i1', signal))).toBeInstanceOf(kind)
  })

  test('without saying why is taken by its status', async () => {
    site.before = () => ({ status: 502, body: '<html>' })
    expect(await errorOf(tracker().find('i1', signal))).toBeInstanceOf(RetryableError)
    site.before = () => ({ status: 200, body: '<html>' })
    expect((await errorOf(tracker().find('i1', signal))).message).toContain('no JSON')
  })

  test('is a team that nobody knows, which is asked for again', async () => {
    const asking = tracker({ team: 'OPS' })
    expect((await errorOf(asking.create('i1', example(), signal))).message).toBe(
      'Cannot make a ticket as no team that the key may see is called OPS',
    )
    await errorOf(asking.create('i1', example(), signal))
    expect(site.taken).toHaveLength(2)
  })

  test('is a state that the team has not, which names those that there are', async () => {
    const ticket = await tracker().create('i1', example(), signal)
    const error = await errorOf(tracker({ states: { done: 'Deployed' } }).move(ticket, 'done', signal))
    expect(error).toBeInstanceOf(PermanentError)
    expect(error.message).toBe(
      'Cannot move ENG-1 as its team has no state called "Deployed": it has "Todo", "In Progress", "Done", "Shipped", "Canceled"',
    )
  })
})

describe('the config', () => {
  test.each([
    [{ team: 'ENG' }, 'either api_key or oauth_token'],
    [{ team: 'ENG', api_key: 'a', oauth_token: 'b' }, 'either api_key or oauth_token'],
    [{ team: 'Engineering team', api_key: 'a' }, 'the key of a team'],
    [{ team: 'ENG', api_key: 'a', endpoint: 'http://localhost/graphql' }, 'its address 127.0.0.1 is loopback'],
    [{ team: 'ENG', api_key: 'a', label_ids: ['bug'] }, 'label_ids'],
    [{ team: 'ENG', api_key: 'a', priorities: { p1: 5 } }, 'priorities'],
  ])('%# is refused with what is wrong', (settings, expected) => {
    expect(linear.config.safeParse(settings).error?.message).toContain(expected)
  })
})

describe('a ticket in Linear', () => {
  test('says what the alert is about and how to get there', async () => {
    const label = '3f2b8a3c-7f0e-4d4e-9a43-0c5b5d7a1e11'
    await tracker({ label_ids: [label], project_id: label }).create('i1', example(), signal)
    const [{ input, attachments }] = site.issues as [(typeof site.issues)[0]]
    expect(input).toMatchObject({
      title: expect.stringContaining('TypeError: x is not a function'),
      priority: 1,
      labelIds: [label],
      projectId: label,
    })
    expect(input['description']).toContain('62 events within 10 m, more than 50')
    expect(attachments).toEqual([{ url: expect.stringMatching(/^https:\/\/faultline\.test\/issues\//), title: 'Faultline' }])
  })

  test('is made by an OAuth application too', async () => {
    await tracker({ api_key: undefined, oauth_token: `${API_KEY}-oauth` }).create('i1', example(), signal)
    expect(site.issues).toHaveLength(1)
  })

  test('is made once for a subject, and another for another exporter', async () => {
    const first = await tracker().create('i1', example(), signal)
    expect(await tracker().create('i1', example(), signal)).toEqual(first)
    expect(await tracker().find('i1', signal)).toEqual(first)
    expect(await tracker({}, 'linear/other').find('i1', signal)).toBeUndefined()
    expect(site.issues).toHaveLength(1)
  })

  test('holds a comment for an alert once', async () => {
    const ticket = await tracker().create('i1', example(), signal)
    const other = example({ id: 'other' })
    expect(await tracker().hasComment(ticket, other, signal)).toBe(false)
    await tracker().comment(ticket, other, signal)
    await tracker().comment(ticket, other, signal)
    expect(await tracker().hasComment(ticket, other, signal)).toBe(true)
    expect(site.issues[0]?.comments).toHaveLength(1)
  })

  test('takes no comment once it is gone', async () => {
    expect((await errorOf(tracker().comment({ id: uuidOf('x'), key: 'ENG-9' }, example(), signal))).message).toContain(
      'Entity not found: Issue',
    )
  })

  test('about no single issue is linked with the log of alerts', async () => {
    await tracker().create('t1', example({ issueId: '', eventId: '', kind: 'silent' }), signal)
    expect(site.issues[0]?.attachments).toEqual([{ url: expect.stringContaining('/alerts?alert='), title: 'Faultline' }])
  })

  test('moves by the type of the state or by its name, and only where it must', async () => {
    const ticket = await tracker().create('i1', example(), signal)
    await tracker().move(ticket, 'done', signal)
    expect(site.issues[0]?.stateId).toBe('s-done')
    site.issues[0]!.stateId = 's-canceled'
    await tracker().move(ticket, 'done', signal)
    expect(site.issues[0]?.stateId).toBe('s-canceled')
    expect([...(await tracker().states([ticket], signal))]).toEqual([[ticket.id, 'done']])
    await tracker().move(ticket, 'open', signal)
    expect(site.issues[0]?.stateId).toBe('s-todo')
    await tracker({ states: { done: 'shipped' } }).move(ticket, 'done', signal)
    expect(site.issues[0]?.stateId).toBe('s-shipped')
  })

  test('in the bin is gone', async () => {
    const ticket = await tracker().create('i1', example(), signal)
    site.issues[0]!.trashed = true
    expect(await tracker().states([ticket], signal)).toEqual(new Map())
  })
})

describe('the text of a ticket', () => {
  test('shows what a stranger wrote as text', () => {
    const evil = '[click](https://evil.test) ![x](https://evil.test/x) <b> @ada `code` # head\n# head **bold** https://evil.test ~x~ | a'
    const { id: _, ...subject } = example({ message: evil, type: evil, service: evil })
    const text = markdownOf(example({ ...subject, reason: evil, members: [{ ...subject, reason: evil }] }), 'https://faultline.test')
    expect(text).not.toMatch(/(^|[^\\])(\[click|<b|@ada|`code|# head|\*\*bold|~x|https:\/\/evil)/m)
  })

  test('ends somewhere', () => {
    const long = '界\n'.repeat(8192)
    const { id: _, ...subject } = example({ message: long, service: long })
    const members: AlertMember[] = Array.from({ length: 200 }, () => ({ ...subject, reason: long }))
    const text = markdownOf(example({ ...subject, culprit: long, reason: long, members, total: 1_000 }), 'https://faultline.test')
    expect(text.length).toBeLessThan(40_000)
    expect(text).toMatch(/and \d+ more/)
  })

  test('has ids that are always the same and that Linear takes', () => {
    expect(uuidOf('a')).toBe(uuidOf('a'))
    expect(uuidOf('a')).not.toBe(uuidOf('b'))
    expect(uuidOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
