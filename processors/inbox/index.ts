import { type Component, defineConnector, type ExceptionEvent } from '../../collector/api.ts'
import { config } from './config.ts'
import { Reader } from './reader.ts'
import { Writer } from './writer.ts'

/** A durable queue between the processes: its writing half ends the ingest side, its reading half begins the work side. */
export default defineConnector({
  type: 'inbox',
  description: 'Keeps exceptions on disk before they are acknowledged, and hands each on once.',
  stability: 'alpha',
  connects: [['exceptions', 'exceptions']],
  boundary: true,
  config,
  create(settings, next, host) {
    const writer = host.side === 'work' ? undefined : new Writer(settings, host)
    const reader = host.side === 'ingest' || next.exceptions === undefined ? undefined : new Reader(settings, next.exceptions, host)
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
      consume: (_signal, data, context) => writer.consume(data as ExceptionEvent[], context.usage),
      consumeRaw: (raw, context) => writer.consumeRaw(raw, context.usage),
    }
  },
})
