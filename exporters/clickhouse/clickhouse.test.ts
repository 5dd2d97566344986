import { describe, expect, test } from 'vitest'
import type { ExceptionEvent, Store, Usage } from '../../collector/api.ts'
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

describe('the clickhouse exporter', () => {
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
