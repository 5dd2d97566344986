import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach } from 'vitest'
import {
  type BatchContext,
  type Component,
  type Connector,
  type ConsumeResult,
  type Consumer,
  type ExceptionEvent,
  eventId,
  type Session,
  type Store,
} from '../../../collector/api.ts'
import { exampleEvent, testHost, type TestHost } from '../../../collector/testing.ts'
import inbox from '../index.ts'

/** For the tests of the inbox: events, and a store that keeps blocks by their token. */
export function makeEvent(change: Partial<ExceptionEvent> = {}): ExceptionEvent {
  const receivedAt = change.receivedAt ?? '1700000000000000000'
  const project = change.project ?? 'default'
  const content = String(sequence++)
  const id = eventId({ project, signal: 'traces', traceId: '', spanId: '', index: 0, time: receivedAt, content })
  return exampleEvent({
    id,
    project,
    time: receivedAt,
    receivedAt,
    exceptions: [{ type: 'TypeError', message: 'x is undefined', frames: [], stack: 'TypeError: x is undefined\n    at a (b.js:1:2)' }],
    ...change,
  })
}

let sequence = 0

export class BlockStore implements Consumer<'exceptions'> {
  readonly blocks = new Map<string, ExceptionEvent[]>()
  readonly contexts: BatchContext[] = []
  /** Thrown instead of storing, as long as it is set. */
  refuse: Error | undefined

  async consume(events: ExceptionEvent[], context: BatchContext): Promise<ConsumeResult> {
    this.contexts.push(context)
    if (this.refuse !== undefined) throw this.refuse
    this.blocks.set(context.block?.token ?? '', structuredClone(events))
    return { rejected: 0 }
  }

  readonly sessionBlocks = new Map<string, Session[]>()
  readonly forSessions: Consumer<'sessions'> = {
    consume: async (sessions, context) => {
      this.contexts.push(context)
      if (this.refuse !== undefined) throw this.refuse
      this.sessionBlocks.set(context.block?.token ?? '', structuredClone(sessions))
      return { rejected: 0 }
    },
  }

  get sessions(): Session[] {
    return [...this.sessionBlocks.values()].flat()
  }

  get events(): ExceptionEvent[] {
    return [...this.blocks.values()].flat()
  }

  get ids(): string[] {
    return this.events.map((event) => event.id)
  }

  /** As the `store` extension; only `events.known` is asked by the inbox. */
  get store(): Store {
    const known = async (ids: readonly string[]): Promise<Set<string>> => {
      const stored = new Set(this.ids)
      return new Set(ids.filter((id) => stored.has(id)))
    }
    return { events: { known } } as unknown as Store
  }
}

export interface Half {
  host: TestHost
  connector: Connector
  consume(events: ExceptionEvent[], context?: BatchContext): Promise<ConsumeResult>
  consumeSessions(sessions: Session[]): Promise<ConsumeResult>
}

/** One side of an inbox over `dataDir`, not started. */
export function half(side: 'ingest' | 'work' | 'both', dataDir: string, blocks: BlockStore, settings: object = {}): Half {
  const host = testHost({ id: 'inbox', side, dataDir, store: blocks.store })
  const connector = inbox.create(inbox.config.parse(settings), { exceptions: blocks, sessions: blocks.forSessions }, host) as Component &
    Connector
  const consume = connector.consume as NonNullable<Connector['consume']>
  return {
    host,
    connector,
    consume: (events, context = {}) => consume('exceptions', events, context),
    consumeSessions: (sessions) => consume('sessions', sessions, {}),
  }
}

/** Waits until `condition` holds; fails after ten seconds. */
export async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 1000; attempt++) {
    if (condition()) return
    await wait(10)
  }
  throw new Error('Cannot go on as what was waited for did not come within ten seconds.')
}

/** A folder of its own for each test of a file, a store behind the inbox, and the halves that a test starts, ended with it. */
export function useInbox() {
  const halves: Half[] = []
  const used = {
    dir: '',
    blocks: new BlockStore(),
    async start(side: 'ingest' | 'work' | 'both', settings: object = {}): Promise<Half> {
      const made = half(side, used.dir, used.blocks, settings)
      halves.push(made)
      await made.connector.start?.()
      return made
    },
    async stop(one: Half): Promise<void> {
      halves.splice(halves.indexOf(one), 1)
      await one.connector.shutdown?.()
    },
    /** The test ends it itself, or it never started. */
    forget(): void {
      halves.pop()
    },
    lane: (project = 'default'): string => join(used.dir, 'lanes', project),
    segments: (project?: string): string[] => readdirSync(used.lane(project)).filter((name) => name.endsWith('.seg')),
  }
  beforeEach(() => {
    used.dir = mkdtempSync(join(tmpdir(), 'faultline-inbox-'))
    used.blocks = new BlockStore()
  })
  afterEach(async () => {
    for (const one of halves.splice(0)) await one.connector.shutdown?.()
    rmSync(used.dir, { recursive: true })
  })
  return used
}
