import { ClickHouseLogLevel, createClient, type ClickHouseClient } from '@clickhouse/client'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { embeddedConnection } from './embedded-connection.ts'

/**
 * A client each for who must not wait for the other: on one embedded client a small query stands behind a long one (57 s, measured), while
 * another client on the same folder answers at once.
 */
export interface EventClients {
  write: ClickHouseClient
  read: ClickHouseClient
  alert: ClickHouseClient
  /** Of more tables of the mirror, so that a block does not wait for one after the other, nor for a tick of the rules. */
  history: ClickHouseClient
  close(): Promise<void>
}

// Its own log would print failed queries with their data to stderr; every error reaches us as one.
const QUIET = { log: { level: ClickHouseLogLevel.OFF } }

/** `chdb:<folder>` runs the engine in this process; `http(s)://user:password@host:8123/database` talks to a server. */
export async function connectEvents(url: string): Promise<EventClients> {
  if (url.startsWith('chdb:')) return embedded(resolve(url.slice('chdb:'.length)))
  if (/^https?:\/\//.test(url)) return remote(url)
  throw new Error(`Cannot open the event store as its URL must begin with chdb:, http: or https:: current value begins with ${scheme(url)}`)
}

async function embedded(path: string): Promise<EventClients> {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  // Loaded here and nowhere else: the addon holds 200 MB, and a thread that ends with a client open takes the engine with it.
  const { createChdbConnection } = await import('chdb/connection')
  const { drainPending } = await import('chdb')
  // The option is an experimental hook of the client which its types leave out.
  const client = (): ClickHouseClient =>
    createClient({ connection: embeddedConnection(createChdbConnection({ path })), ...QUIET } as unknown as Parameters<
      typeof createClient
    >[0])
  // The engine binds one folder per process: another can be opened once the connections are really gone.
  return together(client, drainPending)
}

async function remote(url: string): Promise<EventClients> {
  // Not its own error: that one carries the whole URL with its password.
  if (!URL.canParse(url))
    throw new Error('Cannot open the event store as its URL can not be read: write special characters of a password as %xx.')
  const server = new URL(url)
  const database = server.pathname.slice(1)
  if (database !== '') {
    if (!/^\w+$/.test(database)) {
      throw new Error(`Cannot open the event store as a database has letters, digits and _ only: current value is ${database}`)
    }
    server.pathname = '/'
    const client = createClient({ url: server, ...QUIET })
    try {
      await client.command({ query: `CREATE DATABASE IF NOT EXISTS ${database}` })
    } finally {
      await client.close()
    }
  }
  return together(() => createClient({ url, ...QUIET, compression: { request: true, response: true }, request_timeout: 60_000 }))
}

function together(client: () => ClickHouseClient, drained?: () => Promise<unknown>): EventClients {
  const clients = { write: client(), read: client(), alert: client(), history: client() }
  return {
    ...clients,
    close: async () => {
      await Promise.all(Object.values(clients).map((each) => each.close()))
      await drained?.()
    },
  }
}

/** What may be shown of a URL that can hold a password. */
const scheme = (url: string): string => `"${url.split(':', 1)[0]!.slice(0, 20)}"`
