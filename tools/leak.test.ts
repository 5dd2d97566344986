import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { secrets } from '../bench/accuracy/scrub/corpus.ts'
import { connectEvents } from '../collector/store/events/connect.ts'
import { openDocuments } from '../collector/store/documents/open-documents.ts'
import { startHooks, type Hooks } from './hooks.ts'
import { sendEvents } from './leak/send.ts'
import { startProduct, type Product } from './product.ts'

/** Secrets of each kind in every carrier that an application can send, through the running product: nothing that it shows or keeps holds one. */
const samples = secrets(40, 4).filter(({ event }) => event.exceptions[0]!.frames.length === 0)
const parts = [...new Set(samples.flatMap((sample) => sample.parts))]
const needles = parts.map((part) => Buffer.from(part))

const leaksIn = (text: string): string[] => parts.filter((part) => text.includes(part))
const leaksInBytes = (bytes: Buffer): string[] => needles.filter((needle) => bytes.includes(needle)).map(String)

/** Each new issue is told, and what a window counts too: all that an alert can carry. */
const alerting = (endpoint: string): object => ({
  processors: {
    alert_rules: {
      rules: [
        { name: 'New', when: 'new_issue' },
        { name: 'First in a release', when: 'first_in_release' },
        { name: 'Many', when: { events: { more_than: 0, within: '10m' } }, per: 'service' },
      ],
      ...{ baseline: '0s', storm_release: '0s', route_limit: { messages: 100_000 } },
    },
  },
  exporters: { webhook: { endpoint, allow_private_addresses: true } },
  service: {
    public_url: 'https://faultline.example.com',
    pipelines: { alerts: { receivers: ['mongodb'], processors: ['alert_rules'], exporters: ['debug', 'webhook'] } },
  },
})

let product: Product
let hooks: Hooks
const folder = mkdtempSync(join(tmpdir(), 'faultline-leak-'))
const told = { stream: '' }
const listening = new AbortController()

beforeAll(async () => {
  hooks = await startHooks()
  const config = join(folder, 'alerts.yaml')
  writeFileSync(config, JSON.stringify(alerting(hooks.url)))
  product = await startProduct({ configs: ['faultline.yaml', config] })
  void follow(`${product.api}/stream`)
  await sendEvents(
    product,
    samples.map(({ event }) => event),
  )
  await until(async () => (await get('/events?limit=1')).total === samples.length)
}, 60_000)

afterAll(async () => {
  listening.abort()
  await product?.stop()
  await hooks?.close()
  for (const path of [product.data, folder]) rmSync(path, { recursive: true, force: true })
})

describe('after secrets were sent, none of them', () => {
  test('is in any answer of the API, the live stream, the metrics or the health', async () => {
    expect(samples.length).toBeGreaterThan(200)
    const events = await pages('/events', 'events')
    const issues = await pages('/issues', 'issues')
    expect(events).toHaveLength(samples.length)
    const document = (await get('/openapi.json')) as { paths: Record<string, { get?: object }> }
    const plain = Object.keys(document.paths).filter((path) => document.paths[path]!.get !== undefined && !path.includes('{'))
    const withId = Object.keys(document.paths).filter((path) => document.paths[path]!.get !== undefined && path.includes('{id}'))
    expect(withId.length).toBeGreaterThan(2)
    const asked = [
      ...plain.filter((path) => path !== '/api/v1/stream' && path !== '/stream'),
      ...withId.flatMap((path) =>
        (path.includes('/events/') ? events.filter((_, i) => i % 5 === 0) : issues.slice(0, 10)).map(({ id }) => path.replace('{id}', id)),
      ),
    ].map((path) => path.replace(/^\/api\/v1/, ''))
    let read = 0
    for (let at = 0; at < asked.length; at += 6) {
      const texts = await Promise.all(
        asked.slice(at, at + 6).map(async (path) => [path, await (await fetch(product.api + path)).text()] as const),
      )
      for (const [path, text] of texts) expect([path, leaksIn(text)]).toEqual([path, []])
      read += texts.reduce((sum, [, text]) => sum + text.length, 0)
    }
    expect(read).toBeGreaterThan(50_000)
    expect(told.stream).toContain('event: issue')
    expect(leaksIn(told.stream)).toEqual([])
    for (const address of [product.metrics, product.health]) {
      expect(leaksIn(await (await fetch(`http://${address}/${address === product.metrics ? 'metrics' : ''}`)).text())).toEqual([])
    }
  })

  test('is in the answer to settings that are tried, nor stays anything of the sample', async () => {
    const secret = `KD-${samples.length}4711`
    const settings = { rules: [{ name: 'customer', pattern: 'KD-\\d+', redaction: 'hash' }], disable: ['email'] }
    const tried = await ask('/scrub/test', { settings, sample: `no ${secret} for ann@example.com with ${parts[0]}` })
    expect(tried).toMatchObject({ events: [{ id: null, lost: false }] })
    const redactions = tried.events[0]!.redactions
    expect(redactions.map(({ rule }) => rule)).toEqual(['aws_key', 'customer'])
    expect(redactions[1]!.after).toMatch(/^no \[redacted:[0-9a-f]{16}\] for ann@example.com with \[redacted\]$/)
    expect(JSON.stringify(tried)).not.toContain(secret)
    expect(leaksIn(JSON.stringify(tried))).toEqual([])
    const whole = await ask('/scrub/test', {
      sample: { message: 'x', attributes: { password: parts[0], order: { n: 1 } }, user: { email: 'a@b.example' } },
    })
    expect(whole.events[0]!.redactions).toEqual(
      expect.arrayContaining([
        { path: 'attributes.password', rule: 'sensitive_key', after: '[redacted]' },
        { path: 'user.email', rule: 'email', after: '[redacted]' },
      ]),
    )
    const recent = await ask('/scrub/test', { recent: 5, settings: { rules: [{ name: 'all', where: ['message'] }] } })
    expect(recent.events).toHaveLength(5)
    expect(recent.events.every(({ redactions }) => redactions.some(({ rule }) => rule === 'all'))).toBe(true)
    const stored = await ask('/scrub/test', { event: recent.events[0]!.id, settings: { sensitive_keys: ['service.name'] } })
    expect(stored.events[0]!.redactions).toContainEqual({ path: 'resource["service.name"]', rule: 'sensitive_key', after: '[redacted]' })
    const wrong = await fetch(`${product.api}/scrub/test`, json({ settings: { rules: [{ name: 'x', pattern: '(a)\\1' }] }, sample: 'a' }))
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('no reference back to a group')])
    expect((await fetch(`${product.api}/scrub/test`, json({ sample: 'a', recent: 1 }))).status).toBe(400)
    expect((await fetch(`${product.api}/scrub/test`, json({ event: 'f'.repeat(32) }))).status).toBe(404)
    expect(product.output()).not.toContain(secret)
  })

  test('is in the log or in what the alerts pipeline carries', async () => {
    await until(() => Promise.resolve(product.output().includes('alert')))
    expect(leaksIn(product.output())).toEqual([])
  })

  test('is in any request to a webhook, of each kind of alert', { timeout: 120_000 }, async () => {
    const kinds = (): Set<string> => new Set(hooks.heard.map(({ body }) => body.kind))
    // The first may come alone; the storm that the others are gathers for a while.
    for (const kind of ['storm', 'events']) await until(() => Promise.resolve(kinds().has(kind)))
    for (let before = -1; before !== hooks.heard.length; await sleep(5_000)) before = hooks.heard.length
    const sent = hooks.heard.map(({ text }) => text).join('\n')
    expect(sent.length).toBeGreaterThan(10_000)
    expect(leaksIn(sent)).toEqual([])
  })

  test('stays in the inbox once it is processed', async () => {
    const inInbox = (): string[] => {
      const segments = files(product.data).filter((path) => path.endsWith('.seg'))
      return segments.flatMap((path) => leaksInBytes(readFileSync(path)))
    }
    await until(() => Promise.resolve(inInbox().length === 0))
  })

  test('is in any column of ClickHouse, or any byte of the data folder, after the stop', async () => {
    listening.abort()
    await product.stop()
    const clients = await connectEvents(`chdb:${join(product.data, 'events')}`)
    try {
      const query = async (sql: string): Promise<string> => (await clients.read.query({ query: sql, format: 'JSONEachRow' })).text()
      const tables = (
        await query(
          `SELECT database, name FROM system.tables WHERE database NOT IN ('system', 'information_schema', 'INFORMATION_SCHEMA') AND engine LIKE '%MergeTree'`,
        )
      ).trim()
      let bytes = 0
      for (const line of tables.split('\n')) {
        const { database, name } = JSON.parse(line) as { database: string; name: string }
        const text = await query(`SELECT * FROM \`${database}\`.\`${name}\``)
        bytes += text.length
        expect([name, leaksIn(text)]).toEqual([name, []])
      }
      expect(bytes).toBeGreaterThan(100_000)
    } finally {
      await clients.close()
    }
    const documents = await openDocuments(`sqlite:${join(product.data, 'documents.db')}`)
    try {
      for (const name of ['alert_candidates', 'alert_log', 'alert_state', 'alert_outbox']) {
        const text = JSON.stringify(await documents.collection(name).find({}).toArray())
        expect([name, text.length > 1_000, leaksIn(text)]).toEqual([name, true, []])
      }
    } finally {
      await documents.close()
    }
    const all = files(product.data)
    expect(all.some((path) => path.endsWith('documents.db'))).toBe(true)
    for (const path of all) expect([path, leaksInBytes(readFileSync(path))]).toEqual([path, []])
    expect(leaksIn(product.output())).toEqual([])
  })
})

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

async function get(path: string): Promise<{ total?: number; nextCursor?: string | null; [list: string]: unknown }> {
  return (await fetch(product.api + path)).json() as never
}

async function pages(path: string, list: string): Promise<{ id: string }[]> {
  const all: { id: string }[] = []
  for (let cursor = ''; ;) {
    const page = await get(`${path}?limit=100${cursor}`)
    all.push(...(page[list] as { id: string }[]))
    if (page.nextCursor === null || page.nextCursor === undefined) return all
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
  }
}

const json = (body: unknown) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

interface Tried {
  events: { id: string | null; lost: boolean; redactions: { path: string; rule: string; after: string | null }[] }[]
}

async function ask(path: string, body: unknown): Promise<Tried> {
  const response = await fetch(product.api + path, json(body))
  expect([response.status, response.status === 200 ? '' : await response.clone().text()]).toEqual([200, ''])
  return response.json() as never
}

async function follow(url: string): Promise<void> {
  try {
    const response = await fetch(url, { signal: listening.signal })
    const decoder = new TextDecoder()
    for await (const chunk of response.body!) told.stream += decoder.decode(chunk as Uint8Array, { stream: true })
  } catch {
    // It ends when the product does.
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (await holds()) return
    await sleep(100)
  }
  throw new Error(`It did not come to that within 30 s:\n${product.output().slice(-2_000)}`)
}
