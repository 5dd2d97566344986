import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Alert, type AlertMember, PermanentError, RetryableError } from '../../collector/api.ts'
import { exampleAlert } from '../../collector/testing.ts'
import jira from './index.ts'
import { JiraTracker } from './jira-tracker.ts'
import { EMAIL, TOKEN, startJira } from './testing/jira-server.ts'

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

let site: Awaited<ReturnType<typeof startJira>>
beforeEach(async () => {
  site = await startJira()
})
afterEach(() => site.close())

const signal = AbortSignal.timeout(60_000)
const tracker = (more: object = {}) =>
  new JiraTracker(
    jira.config.parse({ url: `${site.url}/`, email: EMAIL, token: TOKEN, project: 'SHOP', allow_private_addresses: true, ...more }),
    () => 'https://faultline.test',
  )
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('it succeeded'),
    (error: Error) => error as RetryableError,
  )

describe('what Jira refuses', () => {
  test('is given up with the fields that are wrong', async () => {
    const error = await errorOf(tracker({ issue_type: 'Bogus' }).create('i1', example(), signal))
    expect(error).toBeInstanceOf(PermanentError)
    expect(error.message).toBe('Jira refuses POST issue (400): issuetype: Specify a valid issue type')
  })

  test('because of the token is given up without the token', async () => {
    for (const settings of [{ token: 'wrong-token' }, { email: undefined, token: undefined, bearer: 'wrong-bearer' }]) {
      const error = await errorOf(tracker(settings).create('i1', example(), signal))
      expect(error).toBeInstanceOf(PermanentError)
      expect(error.message).toContain('(401)')
      expect(error.message).not.toMatch(new RegExp(`wrong|${Buffer.from(`${EMAIL}:wrong-token`).toString('base64')}`))
    }
  })

  // https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
  test('because of too many requests is tried again when it says', async () => {
    site.before = () => ({ status: 429, headers: { 'retry-after': '17' }, body: { errorMessages: ['Rate limit exceeded'] } })
    const error = await errorOf(tracker().create('i1', example(), signal))
    expect([error.constructor, error.retryAfterMs]).toEqual([RetryableError, 17_000])
  })

  test('for now is tried again', async () => {
    site.before = () => ({ status: 503 })
    expect(await errorOf(tracker().find('i1', signal))).toBeInstanceOf(RetryableError)
  })

  test('is no page for people', async () => {
    site.before = () => ({ status: 200, body: '<html>' })
    expect((await errorOf(tracker().find('i1', signal))).message).toContain('no JSON')
  })

  test('is an issue that is gone', async () => {
    const error = await errorOf(tracker().comment({ id: '99', key: 'SHOP-99' }, example(), signal))
    expect(error.message).toContain('Issue does not exist')
  })

  test('is a move without a transition, which names those that there are', async () => {
    const ticket = await tracker().create('i1', example(), signal)
    const error = await errorOf(tracker({ transitions: { done: 'Ship' } }).move(ticket, 'done', signal))
    expect(error).toBeInstanceOf(PermanentError)
    expect(error.message).toBe('Cannot move SHOP-1 as it has no transition called "Ship": it has "To Do", "Start", "Close as done"')
  })
})

describe('the config', () => {
  const base = { url: 'https://acme.atlassian.net', project: 'SHOP' }
  test.each([
    [{ ...base }, 'either email and token, or bearer'],
    [{ ...base, email: 'a@b.c' }, 'either email and token, or bearer'],
    [{ ...base, email: 'a@b.c', token: 't', bearer: 'b' }, 'either email and token, or bearer'],
    [{ ...base, bearer: 'b', project: 'shop" OR 1=1' }, 'the key of a project'],
    [{ ...base, bearer: 'b', labels: ['two words'] }, 'no spaces'],
    [{ ...base, bearer: 'b', url: 'ftp://x' }, 'expected a URL'],
    [{ ...base, bearer: 'b', url: 'https://192.168.0.7' }, 'its address 192.168.0.7 is private'],
  ])('%# is refused with what is wrong', (settings, expected) => {
    expect(jira.config.safeParse(settings).error?.message).toContain(expected)
  })
})

describe('a ticket in Jira', () => {
  test('says what the alert is about and how to get there', async () => {
    await tracker({ priorities: { p1: 'Highest' }, labels: ['errors'] }).create('i1', example(), signal)
    const [{ fields }] = site.issues as [(typeof site.issues)[0]]
    expect(fields).toMatchObject({
      project: { key: 'SHOP' },
      issuetype: { name: 'Bug' },
      labels: ['faultline-i1', 'errors'],
      priority: { name: 'Highest' },
      summary: expect.stringContaining('TypeError: x is not a function'),
    })
    const said = JSON.stringify(fields['description'])
    for (const part of ['62 events within 10 m, more than 50', 'checkout', 'https://faultline.test/issues/', example().id])
      expect(said).toContain(part)
  })

  test('has the priority that Jira gives where none is configured', async () => {
    await tracker({ priorities: { p1: 'Highest' } }).create('i1', example({ severity: 'p2' }), signal)
    expect(site.issues[0]?.fields).not.toHaveProperty('priority')
  })

  test('is found by its label, by no other', async () => {
    const ticket = await tracker().create('i1', example(), signal)
    expect(await tracker().find('i1', signal)).toEqual(ticket)
    expect(await tracker().find('i', signal)).toBeUndefined()
    expect(await tracker().find('"} OR', signal)).toBeUndefined()
  })

  test('keeps within the limits of a summary and of a description', async () => {
    const long = '界\n'.repeat(8192)
    const { id: _, ...subject } = example({ message: long, service: long })
    const members: AlertMember[] = Array.from({ length: 200 }, () => ({ ...subject, reason: long }))
    await tracker().create('i1', example({ ...subject, culprit: long, reason: long, members, total: 1_000 }), signal)
    expect(site.issues[0]?.fields['summary'].length).toBeLessThanOrEqual(255)
    expect(JSON.stringify(site.issues[0]?.fields['description'])).toMatch(/and \d+ more/)
  })

  test('is made of what there is', async () => {
    const nothing = { issueId: '', shortId: '', type: '', message: '', culprit: '', service: '', environment: '', release: '', eventId: '' }
    const { rule: _, reason: __, ...bare } = example({ ...nothing, kind: 'silent' })
    await tracker().create('t1', bare, signal)
    expect(site.issues).toHaveLength(1)
  })

  test('knows the comment of an alert', async () => {
    const ticket = await tracker().create('i1', example(), signal)
    const [one, other] = [example({ id: 'one' }), example({ id: 'other' })]
    await tracker().comment(ticket, one, signal)
    expect([await tracker().hasComment(ticket, one, signal), await tracker().hasComment(ticket, other, signal)]).toEqual([true, false])
  })

  test('moves by the category of the status or by the name of a transition, and only where it must', async () => {
    const ticket = await tracker().create('i1', example(), signal)
    const states = async () => [...(await tracker().states([ticket, { id: '99', key: 'SHOP-99' }], signal))]
    await tracker().move(ticket, 'done', signal)
    expect(await states()).toEqual([[ticket.id, 'done']])
    const moves = () => site.taken.filter(({ method, url }) => method === 'POST' && url.endsWith('/transitions')).map(({ body }) => body)
    await tracker().move(ticket, 'done', signal)
    expect(moves()).toHaveLength(1)
    await tracker({ transitions: { open: 'start' } }).move(ticket, 'open', signal)
    expect(await states()).toEqual([[ticket.id, 'open']])
    expect(moves().at(-1)).toBe('{"transition":{"id":"21"}}')
  })
})
