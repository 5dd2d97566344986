import { describe, expect, test } from 'vitest'
import type { ExceptionEvent, Session, Store, Usage } from '../../collector/api.ts'
import { testEvent } from '../../collector/store/test-event.ts'
import { testHost } from '../../collector/testing.ts'
import clickhouse from './index.ts'

// The real store runs in issues.contract.ts; here it is only written down under which token a batch goes.
function recorder(): { inserts: { ids: string[]; token: string; usage: readonly Usage[] | undefined }[]; store: Store } {
  const inserts: { ids: string[]; token: string; usage: readonly Usage[] | undefined }[] = []
  const insert = async (events: ExceptionEvent[], token: string, usage?: readonly Usage[]): Promise<void> =>
    void inserts.push({ ids: events.map(({ id }) => id), token, usage })
  return { inserts, store: { events: { insert } } as unknown as Store }
}

function sessionRecorder(): { inserts: [ids: string[], token: string][]; store: Store } {
  const inserts: [string[], string][] = []
  const insertSessions = async (sessions: Session[], token: string): Promise<void> =>
    void inserts.push([sessions.map(({ id }) => id), token])
  return { inserts, store: { events: { insertSessions } } as unknown as Store }
}

describe('the clickhouse exporter', () => {
  test('inserts sessions under the token of their block, else under one of their own', async () => {
    const { inserts, store } = sessionRecorder()
    const exporter = clickhouse.create({}, testHost({ store }))
    const told = (status: Session['status']): Session => ({
      id: 's',
      project: 'p',
      service: 'web',
      environment: '',
      release: '1',
      user: '',
      said: 'end',
      status,
      time: '1',
      receivedAt: '1',
    })
    await exporter.export([told('ok')], { block: { token: 't', replay: false } }, new AbortController().signal)
    for (const status of ['ok', 'ok', 'crashed'] as const) await exporter.export([told(status)], {}, new AbortController().signal)
    expect(inserts[0]).toEqual([['s'], 't'])
    expect(inserts[1]).toEqual(inserts[2])
    expect(inserts[3]![1]).not.toBe(inserts[1]![1])
  })

  test('inserts a block under its own token, with its usage', async () => {
    const { inserts, store } = recorder()
    const event = testEvent({ at: 1, app: 'a' })
    const exporter = clickhouse.create({}, testHost({ store }))
    await exporter.export([event], { block: { token: 't', replay: true }, usage: [] }, new AbortController().signal)
    expect(inserts).toEqual([{ ids: [event.id], token: 't', usage: [] }])
  })

  test('gives a batch without a block the same token each time it is sent, and no other batch the same', async () => {
    const { inserts, store } = recorder()
    const [one, two] = [testEvent({ at: 1, app: 'a' }), testEvent({ at: 2, app: 'a' })]
    const exporter = clickhouse.create({}, testHost({ store }))
    for (const batch of [[one], [one], [two], [one, two], [], []]) await exporter.export(batch, {}, new AbortController().signal)
    const tokens = inserts.map(({ token }) => token)
    expect(tokens[0]).toBe(tokens[1])
    expect(new Set(tokens).size).toBe(5)
    expect(tokens.every((token) => token.length <= 64)).toBe(true)
  })
})
