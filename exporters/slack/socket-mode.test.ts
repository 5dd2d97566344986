import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Alert } from '../../collector/api.ts'
import { activities } from '../../collector/store/issues/activity.ts'
import type { IssueDocument } from '../../collector/store/index.ts'
import { openStore } from '../../collector/store/open.ts'
import { ManualClock, checkExporter, exampleAlert, testHost } from '../../collector/testing.ts'
import slack from './index.ts'
import { APP_TOKEN, BOT_TOKEN, startSlack, type SlackServer } from './testing/slack-server.ts'

/** https://docs.slack.dev/apis/events-api/using-socket-mode, https://docs.slack.dev/reference/interaction-payloads/block_actions-payload. */
const folder = mkdtempSync(join(tmpdir(), 'faultline-socket-'))
let clock: ManualClock
let store: Awaited<ReturnType<typeof openStore>>
let server: SlackServer
const closers: (() => unknown)[] = []

beforeAll(async () => {
  store = await openStore({
    events: `chdb:${folder}/events`,
    documents: `sqlite:${folder}/documents.db`,
    blobs: `file:${folder}/blobs`,
    clock: new ManualClock(1_800_000_000_000),
    log: testHost().log,
  })
})
beforeEach(async () => {
  clock = new ManualClock(1_800_000_000_000)
  server = await startSlack()
})
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
  server.close()
  await store.documents.collection('issues').deleteMany({})
  await store.documents.collection('activity').deleteMany({})
  await store.documents.collection('channel_threads').deleteMany({})
})
afterAll(async () => {
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** About a problem that has a thread. */
const alertOf = (change: Partial<Alert> = {}): Alert =>
  exampleAlert({ issueId: ISSUE, thread: '5b8efff798038103d269b633813fc60c', ...change })

const ISSUE = '0123456789abcdef0123'
const settings = () => ({
  token: BOT_TOKEN,
  channel: '#alerts',
  app_token: APP_TOKEN,
  api_url: server.apiUrl,
  allow_private_addresses: true,
})

async function started(over: object = {}) {
  const host = testHost({ id: 'slack/test', clock, store })
  const exporter = slack.create(slack.config.parse({ ...settings(), ...over }), host)
  await exporter.start!()
  closers.push(() => exporter.shutdown!())
  return { host, exporter }
}

/** The next connection, once it has said hello. */
async function connected(count = 1) {
  await expect.poll(() => server.sockets.length).toBe(count)
  return server.sockets.at(-1)!
}

async function storeIssue(): Promise<void> {
  const issue: IssueDocument = {
    _id: ISSUE,
    project: 'default',
    shortId: 'SHOP-41',
    type: 'TypeError',
    message: 'x is not a function',
    culprit: '',
    service: 'checkout',
    level: 'error',
    handled: null,
    priority: 'medium',
    priorityChosen: false,
    environments: [],
    firstRelease: '',
    firstReleaseAt: null,
    lastRelease: '',
    lastReleaseAt: null,
    firstSeen: 1,
    lastSeen: 1,
    status: 'unresolved',
    substatus: 'new',
    substatusSince: 1,
    resolvedAt: null,
    resolvedIn: null,
    archivedAt: null,
    archivedUntil: null,
    assignee: null,
    pending: [],
    hasPending: false,
    version: 1,
    write: '',
    unmirrored: false,
    updatedAt: 1,
  }
  await store.documents.collection<IssueDocument>('issues').insertOne(issue)
}
const issue = async () => (await store.documents.collection<IssueDocument>('issues').findOne({ _id: ISSUE })) as IssueDocument

/** As Slack tells of a button: with the message that it is in. */
function pressed(action_id: string, over: { value?: string; user?: object; type?: string } = {}) {
  const [[ts, message] = ['1.0', {}]] = server.messages
  return {
    envelope_id: `envelope ${action_id}`,
    type: 'interactive',
    accepts_response_payload: false,
    payload: {
      type: over.type ?? 'block_actions',
      user: over.user ?? { id: 'U0123', username: 'ann', name: 'ann', team_id: 'T0' },
      container: { type: 'message', message_ts: ts, channel_id: 'C1', is_ephemeral: false },
      message: { text: message?.text, blocks: message?.blocks?.map((block, at) => ({ ...block, block_id: `b${at}` })) },
      actions: [{ type: 'button', action_id, block_id: 'b9', value: over.value ?? ISSUE, action_ts: '1' }],
    },
  }
}

describe('the buttons of the slack exporter', () => {
  test.each([
    ['faultline_resolve', { status: 'resolved' }, 'Resolved by <@U0123>.'],
    ['faultline_archive', { status: 'archived', archivedUntil: { kind: 'escalating' } }, 'Archived until it escalates by <@U0123>.'],
  ])('do what %s says, in the name of who pressed, and say so in the thread', async (action, change, said) => {
    await storeIssue()
    const { exporter } = await started()
    const socket = await connected()
    await exporter.export([alertOf()], {}, AbortSignal.timeout(5_000))
    const [ts] = server.messages.keys()
    expect(server.messages.get(ts!)!.blocks!.at(-1)!.elements).toMatchObject([{ value: ISSUE }, { value: ISSUE }])

    socket.send(pressed(action))
    await expect.poll(() => server.calls.at(-1)!.method).toBe('chat.update')
    expect(socket.received).toEqual([JSON.stringify({ envelope_id: `envelope ${action}` })])
    expect(await issue()).toMatchObject(change)
    expect(await activities(store.documents).find({}).toArray()).toMatchObject([{ issue: ISSUE, actor: 'ann' }])
    const [answer, update] = server.calls.slice(-2)
    expect(answer!.args).toMatchObject({ channel: 'C1', thread_ts: ts, text: said })
    expect(update!.args).toMatchObject({ channel: 'C1', ts, text: server.messages.get(ts!)!.text })
    expect(server.messages.get(ts!)!.blocks!.map(({ type }) => type)).not.toContain('actions')
    expect(server.messages.get(ts!)!.blocks![0]).not.toHaveProperty('block_id')
  })

  test('are acknowledged before the work is done, and with the work failing', async () => {
    const { host } = await started()
    const socket = await connected()
    server.next = [{ error: 'channel_not_found' }]
    socket.send(pressed('faultline_resolve'))
    await expect.poll(() => socket.received).toHaveLength(1)
    await expect.poll(() => host.logged.map(({ message }) => message)).toContain('Cannot answer a button in Slack')
  })

  test('say when there is no such issue, and when it can not be changed', async () => {
    await started()
    const socket = await connected()
    server.messages.set('1.0', {})
    socket.send(pressed('faultline_resolve'))
    await expect.poll(() => server.calls.at(-1)?.args.text).toBe('It could not be done, <@U0123>: the issue does not exist any more.')
    const host = testHost({ id: 'slack/storeless', clock })
    const storeless = slack.create(slack.config.parse(settings()), host)
    await storeless.start!()
    closers.push(() => storeless.shutdown!())
    const other = await connected(2)
    other.send(pressed('faultline_resolve'))
    await expect
      .poll(() => server.calls.at(-1)?.args.text)
      .toBe('It could not be done, <@U0123>. Try again, or open the issue in Faultline.')
  })

  test('know people by their name, else by their id, and pass over what is no button of ours', async () => {
    await storeIssue()
    await started()
    const socket = await connected()
    server.messages.set('1.0', {})
    for (const one of [
      pressed('other_app'),
      pressed('constructor'),
      pressed('faultline_resolve', { value: '' }),
      pressed('faultline_resolve', { type: 'view_submission' }),
      { type: 'slash_commands', envelope_id: 's', payload: {} },
      { type: 'interactive', envelope_id: 'n', payload: null },
      pressed('faultline_archive', { user: { id: 'U9' } }),
    ])
      socket.send(one)
    socket.send('no JSON')
    socket.send('null')
    await expect.poll(async () => (await activities(store.documents).find({}).toArray()).map(({ actor }) => actor)).toEqual(['U9'])
    expect(socket.received).toHaveLength(7)
  })

  test('are not there without a token of the app, and nothing is connected to', async () => {
    const { exporter } = await started({ app_token: undefined })
    await exporter.export([alertOf()], {}, AbortSignal.timeout(5_000))
    expect(server.calls.map(({ method }) => method)).toEqual(['chat.postMessage'])
    expect(JSON.stringify(server.calls[0]!.args.blocks)).not.toContain('faultline_resolve')
  })
})

describe('Socket Mode', () => {
  test.each(['warning', 'refresh_requested'])('has the next connection before the last one ends when Slack says %s', async (reason) => {
    await storeIssue()
    await started()
    const old = await connected()
    await clock.advance(3_600_000 / 10)
    server.messages.set('1.0', {})
    old.send({ type: 'disconnect', reason, debug_info: {} })
    // What comes meanwhile is heard.
    old.send(pressed('faultline_resolve'))
    await connected(2)
    await expect.poll(() => old.closed).toBe(true)
    expect(old.received).toHaveLength(1)
    await expect.poll(async () => (await issue()).status).toBe('resolved')
    expect(server.sockets[1]!.closed).toBe(false)
  })

  test.each(['cut', 'close'] as const)('connects again after the line was lost: %s', async (how) => {
    await started()
    const socket = await connected()
    await clock.advance(100_000)
    socket[how]()
    // After a wait, which grows when it happens soon.
    await expect.poll(async () => (await clock.advance(1_000), server.sockets.length)).toBe(2)
  })

  test('replaces a connection that may have died in silence', async () => {
    await started()
    const old = await connected()
    // Its time begins with its hello.
    await expect.poll(async () => (await clock.advance(60_000), server.sockets.length)).toBe(2)
    await expect.poll(() => old.closed).toBe(true)
  })

  test('waits longer each time that it fails, says so in its health, and heals', async () => {
    server.openError = 'internal_error'
    const { host } = await started()
    const opened = () => server.calls.filter(({ method }) => method === 'apps.connections.open').length
    let count = 1
    for (const wait of [1_000, 2_000, 4_000]) {
      await expect.poll(() => host.logged.length).toBe(count)
      await clock.advance(wait - 1)
      expect(opened()).toBe(count)
      await clock.advance(1)
      await expect.poll(opened).toBe(++count)
    }
    await expect.poll(() => host.logged.length).toBe(count)
    expect(host.statuses).toEqual([{ status: 'recoverable', message: expect.stringContaining('The buttons in Slack do not work') }])
    delete server.openError
    await clock.advance(60_000)
    await connected()
    await expect.poll(() => host.statuses.at(-1)).toEqual({ status: 'ok' })
  })

  test('gives up, with its health saying why, where the token is not that of the app', async () => {
    server.openError = 'not_allowed_token_type'
    const { host, exporter } = await started()
    await expect
      .poll(() => host.statuses)
      .toEqual([{ status: 'permanent', message: expect.stringContaining('app_token that of the app (xapp-)') }])
    expect(JSON.stringify([host.logged, host.statuses])).not.toContain('SECRET')
    // Alerts go on.
    await exporter.export([alertOf()], {}, AbortSignal.timeout(5_000))
    expect(server.messages.size).toBe(1)
  })

  test('ends with the exporter, also in the midst of connecting', async () => {
    const { exporter } = await started()
    const socket = await connected()
    await exporter.shutdown!()
    await expect.poll(() => socket.closed).toBe(true)
    const second = await started()
    await second.exporter.shutdown!()
    await second.exporter.shutdown!()
    expect(server.sockets.filter(({ closed }) => !closed)).toEqual([])
  })

  test('keeps the contract of an exporter', async () => {
    const { thread: _, ...alert } = alertOf()
    await checkExporter(slack, { config: settings(), batches: [[alert]], accepted: () => server.messages.size })
  })
})
