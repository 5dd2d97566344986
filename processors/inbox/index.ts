import { type Component, defineConnector, type ExceptionEvent, type Session } from '../../collector/api.ts'
import { config } from './config.ts'
import { Reader } from './reader.ts'
import { Writer } from './writer.ts'

/** A durable queue between the processes: its writing half ends the ingest side, its reading half begins the work side. */
export default defineConnector({
  type: 'inbox',
  description: 'Keeps exceptions and sessions on disk before they are acknowledged, and hands each on once.',
  stability: 'alpha',
  connects: [
    ['exceptions', 'exceptions'],
    ['sessions', 'sessions'],
  ],
  boundary: true,
  config,
  create(settings, next, host) {
    const writer = host.side === 'work' ? undefined : new Writer(settings, host)
    const isRead = next.exceptions !== undefined || next.sessions !== undefined
    const reader = host.side === 'ingest' || !isRead ? undefined : new Reader(settings, next, host)
    const halves: Component[] = [writer, reader].filter((half) => half !== undefined)
    const component: Component = {
      async start() {
        for (const half of halves) await half.start?.()
      },
      async shutdown() {
        for (const half of halves) await half.shutdown?.()
      },
    }
    if (writer === undefined) return component
    return {
      ...component,
      consume: (signal, data, context) =>
        signal === 'sessions' ? writer.consumeSessions(data as Session[]) : writer.consume(data as ExceptionEvent[], context.usage),
      consumeRaw: (raw, context) => writer.consumeRaw(raw, context.usage),
    }
  },
})
