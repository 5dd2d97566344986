import { describe, expect, test } from 'vitest'
import type { Session } from '../../collector/api.ts'
import { makeEvent, until, useInbox } from './testing/stand-ins.ts'

const inbox = useInbox()
const { start, stop } = inbox

const session = (id: string, change: Partial<Session> = {}): Session => ({
  id,
  project: 'default',
  service: 'web',
  environment: 'production',
  release: '1.0.0',
  user: 'u1',
  said: 'start',
  status: 'ok',
  time: '1700000000000000000',
  receivedAt: '1700000000000000000',
  ...change,
})
const many = (count: number): Session[] => Array.from({ length: count }, (_, index) => session(`s${index}`))
const ids = (): string[] => inbox.blocks.sessions.map(({ id }) => id)

describe('sessions in the inbox', () => {
  test('wait on disk and come out as they went in, beside events and by projects', async () => {
    const writing = await start('ingest')
    await writing.consumeSessions([session('a'), session('b', { project: 'shop', status: 'crashed', durationMs: 5 })])
    await writing.consume([makeEvent()])
    await stop(writing)
    await start('work')
    await until(() => inbox.blocks.sessions.length === 2 && inbox.blocks.events.length === 1)
    expect(inbox.blocks.sessions).toEqual(
      expect.arrayContaining([session('a'), session('b', { project: 'shop', status: 'crashed', durationMs: 5 })]),
    )
  })

  test('count towards the size of a block', async () => {
    const writing = await start('ingest')
    await writing.consumeSessions(many(25))
    await start('work', { block_events: 10 })
    await until(() => inbox.blocks.sessions.length === 25)
    expect([...inbox.blocks.sessionBlocks.values()].map((block) => block.length)).toEqual([10, 10, 5])
    expect(ids()).toEqual(many(25).map(({ id }) => id))
  })

  test('that are not taken come again in the same block, marked as a replay, and so do the events beside them', async () => {
    const writing = await start('ingest')
    await writing.consume([makeEvent()])
    await writing.consumeSessions([session('a')])
    const refuseSessions = inbox.blocks.forSessions.consume
    let refused = 0
    inbox.blocks.forSessions.consume = async (sessions, context) => {
      if (refused++ === 0) throw new Error('away')
      return refuseSessions(sessions, context)
    }
    const reading = await start('work')
    await until(() => inbox.blocks.sessions.length === 1)
    await stop(reading)
    expect(inbox.blocks.events).toHaveLength(1)
    const [first, again, sessions] = inbox.blocks.contexts.map(({ block }) => block!)
    expect([first!.replay, again!.replay, sessions!.replay]).toEqual([false, true, true])
    expect(new Set([first!.token, again!.token, sessions!.token]).size).toBe(1)
  })

  test('are read again where they were left after a stop', async () => {
    const writing = await start('ingest')
    inbox.blocks.refuse = new Error('away')
    const reading = await start('work')
    await writing.consumeSessions([session('a')])
    await until(() => inbox.blocks.contexts.length > 0)
    await stop(reading)
    inbox.blocks.refuse = undefined
    await start('work')
    await until(() => inbox.blocks.sessions.length === 1)
    expect(ids()).toEqual(['a'])
  })
})
