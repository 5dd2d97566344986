import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Alert, PermanentError, RetryableError } from '../../collector/api.ts'
import { openDocuments } from '../../collector/store/documents/open-documents.ts'
import type { Store } from '../../collector/store/index.ts'
import { ManualClock, checkExporter, exampleAlert, testHost } from '../../collector/testing.ts'
import slack from './index.ts'
import { BOT_TOKEN, startSlack, type SlackServer } from './testing/slack-server.ts'
import { THREAD_MS } from './threads.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-slack-'))
let documents: Awaited<ReturnType<typeof openDocuments>>
let server: SlackServer
beforeAll(async () => {
  documents = await openDocuments(`sqlite:${folder}/documents.db`)
})
beforeEach(async () => {
  server = await startSlack()
})
afterEach(async () => {
  server.close()
  await documents.collection('channel_threads').deleteMany({})
})
afterAll(async () => {
  await documents.close()
  rmSync(folder, { recursive: true, force: true })
})

/** About a problem that has a thread. */
const alertOf = (change: Partial<Alert> = {}): Alert => exampleAlert({ thread: '5b8efff798038103d269b633813fc60c', ...change })

const clock = new ManualClock(1_800_000_000_000)

/** Threads need the documents alone. */
const store = (): Store => ({ documents }) as unknown as Store

function exporter(settings: object = {}, id = 'slack/test', allow_private_addresses = true) {
  const host = testHost({ id, clock, store: store() })
  const given = { token: BOT_TOKEN, channel: '#alerts', api_url: server.apiUrl, allow_private_addresses: true, ...settings }
  const instance = slack.create({ ...slack.config.parse(given), allow_private_addresses }, host)
  const send = (change: Partial<Alert>) => instance.export([alertOf(change)], {}, AbortSignal.timeout(5_000))
  const error = (change: Partial<Alert> = {}) =>
    send(change).then(
      () => expect.fail('it was sent'),
      (thrown: Error) => thrown,
    )
  return { host, send, error, instance }
}
const hook = () => ({ webhook_url: server.webhookUrl, token: undefined, channel: undefined, api_url: undefined })
const methods = () => server.calls.map(({ method }) => method)
const sent = (at: number) => server.calls[at]!.args

describe('the slack exporter with a bot', () => {
  // https://docs.slack.dev/reference/methods/chat.postMessage
  test('posts to its channel with the token in a header, and lets nothing be parsed', async () => {
    await exporter().send({})
    expect(methods()).toEqual(['chat.postMessage'])
    expect(server.calls[0]!.authorization).toBe(`Bearer ${BOT_TOKEN}`)
    expect(sent(0)).toMatchObject({ channel: '#alerts', parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false })
  })

  // https://docs.slack.dev/messaging#threading
  test('answers in the thread of the first message, in the channel too where it is p1', async () => {
    const { send } = exporter()
    await send({ id: 'a' })
    await send({ id: 'b', severity: 'p2' })
    await send({ id: 'c', severity: 'p1' })
    await send({ id: 'd', thread: 'another' })
    const ts = [...server.messages.keys()][0]
    expect(server.calls.map(({ args }) => [args.channel, args.thread_ts, args.reply_broadcast])).toEqual([
      ['#alerts', undefined, undefined],
      ['C1', ts, false],
      ['C1', ts, true],
      ['#alerts', undefined, undefined],
    ])
  })

  // https://docs.slack.dev/reference/methods/chat.update
  test('answers that it is over and says so in the first message, which loses its buttons; what follows is a new thread', async () => {
    const { send } = exporter()
    await send({ id: 'a' })
    await send({ id: 'b', state: 'resolved' })
    await send({ id: 'c' })
    expect(methods()).toEqual(['chat.postMessage', 'chat.postMessage', 'chat.update', 'chat.postMessage'])
    const [first] = server.messages.keys()
    expect(sent(1)).toMatchObject({ thread_ts: first })
    expect(sent(2)).toMatchObject({ channel: 'C1', ts: first, parse: 'none' })
    expect(sent(2).text).toMatch(/^Resolved/)
    expect(sent(3).thread_ts).toBeUndefined()
  })

  test('posts no alert again that its thread has, and does what was left to do', async () => {
    const { send } = exporter()
    await send({ id: 'a' })
    await send({ id: 'a' })
    expect(methods()).toEqual(['chat.postMessage'])
    server.next = [undefined, { status: 503 }]
    await expect(send({ id: 'b', state: 'resolved' })).rejects.toThrow(RetryableError)
    await send({ id: 'b', state: 'resolved' })
    expect(methods()).toEqual(['chat.postMessage', 'chat.postMessage', 'chat.update', 'chat.update'])
  })

  test('begins one thread for two alerts that come at once', async () => {
    const { send } = exporter()
    await Promise.all([send({ id: 'a' }), send({ id: 'b' })])
    expect(server.calls.map(({ args }) => args.thread_ts === undefined)).toEqual([true, false])
  })

  test('begins a new thread when the old one was deleted, is of another channel or lay idle for a month', async () => {
    const { send, instance } = exporter()
    await send({ id: 'a' })
    server.messages.clear()
    await send({ id: 'b' })
    expect(server.calls.map(({ args }) => args.thread_ts === undefined)).toEqual([true, false, true])
    await exporter({ channel: 'C1' }).send({ id: 'c' })
    expect(sent(3).thread_ts).toBeUndefined()
    await clock.advance(THREAD_MS + 1)
    await exporter({ channel: 'C1' }).send({ id: 'd' })
    expect(sent(4).thread_ts).toBeUndefined()
    // Those of nobody are removed.
    await documents.collection('channel_threads').insertOne({ _id: 'slack/test old', exporter: 'slack/test', at: 1 } as never)
    await instance.start?.()
    await clock.advance(86_400_000)
    await expect.poll(() => documents.collection('channel_threads').countDocuments({ _id: 'slack/test old' as never })).toBe(0)
    await instance.shutdown?.()
  })

  test('keeps threads apart by exporter, and has none for what is by itself', async () => {
    await exporter().send({ id: 'a' })
    await exporter({}, 'slack/other').send({ id: 'b' })
    const { thread: _, ...alone } = alertOf({ id: 'c' })
    await exporter().instance.export([alone], {}, AbortSignal.timeout(5_000))
    expect(server.calls.map(({ args }) => args.thread_ts)).toEqual([undefined, undefined, undefined])
  })

  test('tells that something is over though nobody was told that it began', async () => {
    await exporter().send({ id: 'a', state: 'resolved' })
    expect(methods()).toEqual(['chat.postMessage'])
  })

  test('lets the first message be when it can not be changed', async () => {
    const { send } = exporter()
    await send({ id: 'a' })
    server.next = [undefined, { error: 'edit_window_closed' }]
    await send({ id: 'b', state: 'resolved' })
    expect(await documents.collection('channel_threads').countDocuments()).toBe(0)
  })

  // https://docs.slack.dev/reference/methods/chat.postMessage#errors
  test.each([
    ['ratelimited', RetryableError],
    ['message_limit_exceeded', RetryableError],
    ['internal_error', RetryableError],
    ['fatal_error', RetryableError],
    ['service_unavailable', RetryableError],
    ['request_timeout', RetryableError],
    ['team_added_to_org', RetryableError],
    ['invalid_auth', PermanentError],
    ['token_revoked', PermanentError],
    ['missing_scope', PermanentError],
    ['channel_not_found', PermanentError],
    ['not_in_channel', PermanentError],
    ['is_archived', PermanentError],
    ['invalid_blocks', PermanentError],
    ['msg_too_long', PermanentError],
    ['what_is_this', PermanentError],
  ])('takes the error %s as a %o, and says it', async (code, kind) => {
    server.next = [{ error: code, headers: { 'retry-after': '12' } }]
    const error = await exporter().error()
    expect(error).toBeInstanceOf(kind)
    expect(error.message).toContain(`Cannot call chat.postMessage as Slack says ${code}`)
    if (error instanceof RetryableError) expect(error.retryAfterMs).toBe(12_000)
  })

  // https://docs.slack.dev/apis/web-api/rate-limits
  test('comes again when Slack says, where it says 429', async () => {
    server.next = [{ status: 429, headers: { 'retry-after': '30' } }]
    expect(((await exporter().error()) as RetryableError).retryAfterMs).toBe(30_000)
  })

  test('takes an answer that is not of Slack as something that passes', async () => {
    server.next = [{ status: 200, body: '<html>Log in</html>' }]
    const error = await exporter().error()
    expect(error).toBeInstanceOf(RetryableError)
    expect(error.message).toContain('answered what is not of Slack: <html>Log in</html>')
  })

  test('shows its token in no error, though the answer repeats it', async () => {
    for (const next of [{ status: 400, body: `no ${BOT_TOKEN}` }, { status: 200, body: BOT_TOKEN }, { error: BOT_TOKEN }]) {
      server.next = [next]
      expect((await exporter().error()).message).not.toContain('SECRET')
    }
    expect((await exporter({ token: 'xoxb-OTHER-SECRET' }).error()).message).toContain('invalid_auth: look at the token')
  })

  test('sends nothing to a private address unless that is allowed', async () => {
    for (const settings of [{}, hook()]) {
      const error = await exporter(settings, 'slack/test', false).error()
      expect(error).toBeInstanceOf(PermanentError)
      expect(error.message).toContain('is loopback: set allow_private_addresses')
    }
    expect(server.calls).toEqual([])
  })

  test('keeps the contract of an exporter', async () => {
    const { thread: _, ...alert } = alertOf()
    let how = 'accept'
    const proxied = server
    const next = { accept: undefined, refuse_for_now: { error: 'internal_error' }, refuse_for_good: { error: 'invalid_auth' } } as const
    await checkExporter(slack, {
      config: { token: BOT_TOKEN, channel: 'C1', api_url: server.apiUrl, allow_private_addresses: true },
      batches: [[alert]],
      answer: (answer) => {
        how = answer
        proxied.next = how === 'accept' ? [] : [next[answer]]
      },
      accepted: () => server.messages.size,
    })
  })
})

// https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
describe('the slack exporter with an incoming webhook', () => {
  test('sends the message, without buttons and without a thread', async () => {
    const { send } = exporter(hook())
    await send({ id: 'a' })
    await send({ id: 'b', state: 'resolved' })
    expect(methods()).toEqual(Array(2).fill('/services/T0/B0/HOOK-SECRET'))
    expect(JSON.stringify(sent(0).blocks)).not.toContain('actions')
    expect(await documents.collection('channel_threads').countDocuments()).toBe(0)
  })

  test.each([
    [400, 'invalid_payload', PermanentError],
    [403, 'action_prohibited', PermanentError],
    [404, 'no_service', PermanentError],
    [410, 'channel_is_archived', PermanentError],
    [429, 'rate_limited', RetryableError],
    [500, 'rollup_error', RetryableError],
  ])('takes %i %s as a %o, and does not show the address, which is the secret', async (status, body, kind) => {
    server.next = [{ status, body: `${body} at /services/T0/B0/HOOK-SECRET` }]
    const error = await exporter(hook()).error()
    expect(error).toBeInstanceOf(kind)
    expect(error.message).toContain(`answered ${status}: ${body} at [hidden]`)
    expect(error.message).not.toContain('SECRET')
  })
})

describe('the config of slack', () => {
  const hooked = { webhook_url: 'https://hooks.slack.com/services/T/B/HOOK-SECRET' }
  const bot = { token: BOT_TOKEN, channel: 'C1' }
  test.each([
    [{}, 'expected either webhook_url or token'],
    [{ ...hooked, ...bot }, 'expected either webhook_url or token'],
    [{ webhook_url: 'hooks.slack.com/HOOK-SECRET' }, 'webhook_url: expected a URL'],
    [{ webhook_url: 'http://127.0.0.1/HOOK-SECRET' }, 'webhook_url: its address 127.0.0.1 is loopback'],
    [{ ...bot, api_url: 'http://192.168.0.1/' }, 'api_url: its address 192.168.0.1 is private: set allow_private_addresses: true'],
    [{ token: BOT_TOKEN }, 'expected a channel beside the token'],
    [{ ...hooked, channel: 'C1' }, 'expected no channel beside webhook_url'],
    [{ ...hooked, app_token: 'xapp-APP-SECRET' }, 'buttons need a token'],
    [{ ...bot, token: 'BOT-SECRET' }, 'which begins with xoxb-'],
    [{ ...bot, app_token: BOT_TOKEN }, 'which begins with xapp-'],
    [{ ...bot, channel: 'a b' }, 'expected the id of a channel'],
    [{ ...bot, mentions: { payments: 'S1' } }, ''],
    [{ ...bot, mentions: { '#payments': '<!channel>' } }, 'expected the id of a member'],
  ])('%j is wrong', (settings, says) => {
    const found = slack.config.safeParse(settings).error!.issues.map(({ message }) => message)
    expect(found.join('\n')).toContain(says)
    expect(found.join('\n')).not.toContain('SECRET')
  })

  test.each([[hooked], [bot], [{ ...bot, app_token: 'xapp-1', mentions: { '#a': 'S0123', '@b': 'here' } }]])('%j is right', (settings) =>
    expect(slack.config.safeParse(settings).success).toBe(true),
  )
})
