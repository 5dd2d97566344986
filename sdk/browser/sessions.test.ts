import { afterEach, describe, expect, test, vi } from 'vitest'
import { createClient } from '../core/client.ts'
import { logCarrier } from '../core/log-carrier.ts'
import type { Client } from '../core/types.ts'
import { recorder } from '../testing/recorder.ts'
import { sessions } from './sessions.ts'

/** A tab's storage, which outlives its pages. */
const kept = new Map<string, string>()
const clients: Client[] = []
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
})
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()))
  kept.clear()
  vi.useRealTimers()
})

function open(release: string) {
  const sent = recorder()
  const client = createClient({
    dsn: 'https://k@faultline.example',
    release,
    transport: sent.transport,
    logs: logCarrier,
    features: [sessions()],
  })
  clients.push(client)
  const records = async () => {
    await client.flush()
    return sent.records().map(({ eventName, attributes }) => ({ eventName, ...attributes }))
  }
  return { client, records }
}

describe('a session', () => {
  test('is told when it begins, and to have ended as its status gets worse, with whose it is then', async () => {
    const { client, records } = open('1')
    client.scope().setUser({ id: 'u-1', email: 'ann@example.com' })
    client.captureException(new Error('handled'))
    client.captureException(new Error('another'))
    client.captureException(new RangeError('not'), { handled: false })
    const [start, errored, crashed, ...more] = await records()
    expect(start).toEqual({ eventName: 'session.start', 'session.id': expect.stringMatching(/^[0-9a-f]{32}$/) as string })
    const of = { 'session.id': (start as unknown as Record<string, string>)['session.id'], 'user.id': 'u-1' }
    expect(errored).toMatchObject({ ...of, eventName: 'session.end', 'faultline.session.status': 'errored' })
    expect(crashed).toMatchObject({ ...of, eventName: 'session.end', 'faultline.session.status': 'crashed' })
    expect(more).toEqual([])
  })

  test('goes on with the next page of the tab, and not with another release', async () => {
    const idOf = (records: object[]) => (records[0] as Record<string, string> | undefined)?.['session.id']
    const first = idOf(await open('1').records())
    expect(first).toBeDefined()
    expect(await open('1').records()).toEqual([])
    const next = idOf(await open('2').records())
    expect(next).toBeDefined()
    expect(next).not.toBe(first)
  })

  test('that was quiet for half an hour has ended', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await open('1').records()
    vi.setSystemTime(Date.now() + 31 * 60_000)
    expect(await open('1').records()).toMatchObject([{ eventName: 'session.start' }])
  })
})
