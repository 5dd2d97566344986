import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ExceptionEvent, failpoint, type Store } from '../../../collector/api.ts'
import { testHost } from '../../../collector/testing.ts'
import { writeAtomically } from '../files.ts'
import inbox from '../index.ts'
import { makeEvent } from './stand-ins.ts'

/**
 * The process that crash.test.ts kills: both halves of an inbox, and behind them a store that keeps each block under its token. Sends
 * batches of numbered events for as long as it lives, and says on stdout which were acknowledged.
 */
const [root, first] = process.argv.slice(2) as [string, string]
const blocks = join(root, 'blocks')
mkdirSync(blocks, { recursive: true })

const known = async (ids: readonly string[]): Promise<Set<string>> => {
  const stored = new Set(readdirSync(blocks).flatMap((name) => JSON.parse(readFileSync(join(blocks, name), 'utf8')).ids as string[]))
  return new Set(ids.filter((id) => stored.has(id)))
}

const host = testHost({ side: 'both', dataDir: join(root, 'inbox'), store: { events: { known } } as unknown as Store })
const connector = inbox.create(
  inbox.config.parse({ block_events: 20 }),
  {
    exceptions: {
      async consume(events: ExceptionEvent[], { block }) {
        const file = join(blocks, `${block?.token}.json`)
        const ids = events.map((event) => event.id)
        if (existsSync(file)) {
          const stored: unknown = JSON.parse(readFileSync(file, 'utf8')).ids
          if (JSON.stringify(stored) !== JSON.stringify(ids) || block?.replay !== true) console.log('changed', block?.token)
        }
        failpoint('clickhouse.before_insert')
        writeAtomically(file, JSON.stringify({ ids }))
        failpoint('clickhouse.after_insert')
        return { rejected: 0 }
      },
    },
  },
  host,
)

await connector.start?.()
console.log('ready')
const send = async (lane: number): Promise<void> => {
  for (let batch = 0; ; batch++) {
    const events = Array.from({ length: 3 }, (_, i) => makeEvent({ id: `${first}-${lane}-${batch}-${i}`, project: `p${lane % 2}` }))
    await connector.consume?.('exceptions', events, {})
    process.stdout.write(`acknowledged ${events.map((event) => event.id).join(' ')}\n`)
    // Sent again, as by a sender that did not hear the answer.
    if (batch % 5 === 0) await connector.consume?.('exceptions', events, {})
    await host.clock.sleep(2)
  }
}
if (first !== 'drain') await Promise.all([0, 1, 2, 3].map(send))
