import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReleaseDetail, ReleaseList } from '../collector/api/types.ts'
import { REQUEST_MESSAGE } from '../collector/otlp/schema.ts'
import { otlpRoot } from '../bench/payload.ts'
import { startProduct, type Product } from './product.ts'
import { expectedOf, makeSessions, random, requestOf, shuffle, type Told } from './releases/told.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(async () => {
  await product?.stop({ remove: true })
})

const root = otlpRoot()

function encode(records: readonly Told[], protobuf: boolean): { type: string; body: Buffer } {
  const request = requestOf(records)
  if (!protobuf) return { type: 'application/json', body: Buffer.from(JSON.stringify(request)) }
  const type = root.lookupType(REQUEST_MESSAGE.logs)
  return { type: 'application/x-protobuf', body: Buffer.from(type.encode(type.fromObject(request)).finish()) }
}

async function post({ type, body }: { type: string; body: Buffer }): Promise<void> {
  const headers = { 'Content-Type': type }
  const response = await fetch(`http://${product.http}/v1/logs`, { method: 'POST', headers, body: body as Uint8Array<ArrayBuffer> })
  expect(response.status, await response.text()).toBe(200)
}

async function read<T>(path: string, params: Record<string, string> = {}): Promise<T> {
  const response = await fetch(`${product.api}${path}?${new URLSearchParams(params)}`)
  expect(response.status).toBe(200)
  return (await response.json()) as T
}

async function counted(params: Record<string, string> = {}) {
  const { releases } = await read<ReleaseList>('/releases', { limit: '100', ...params })
  return sorted(
    releases.map(({ service, version, sessions, errored, crashed, users, crashedUsers }) => ({
      ...{ service, version, sessions, errored, crashed, users, crashedUsers },
    })),
  )
}

const sorted = <Item extends { service: string; version: string }>(items: Item[]): Item[] =>
  items.sort((a, b) => `${a.service} ${a.version}`.localeCompare(`${b.service} ${b.version}`))

test(
  'what was told of known sessions, in any order, again and across a crash of the product, is counted exactly',
  { timeout: 240_000 },
  async () => {
    const seed = Number(process.env['FAULTLINE_SEED'] ?? Date.now() % 1e9)
    const next = random(seed)
    const now = Date.now()
    const records = makeSessions(1_500, seed, now)
    // Duplicates within requests and across them.
    const told = shuffle([...records, ...records.filter(() => next() < 0.2)], next)
    const requests: { type: string; body: Buffer }[] = []
    for (let at = 0; at < told.length; at += 97) requests.push(encode(told.slice(at, at + 97), next() < 0.5))
    for (const request of requests) await post(request)
    await expect.poll(() => counted(), { timeout: 60_000, message: `seed ${seed}` }).toEqual(sorted(expectedOf(records)))

    // All of it again, in another order; the product dies in the middle, and the sender sends what it has no answer for once more.
    const again = shuffle(requests, next)
    const half = again.length >> 1
    for (const request of again.slice(0, half)) await post(request)
    await product.killAll()
    product = await startProduct({ like: product })
    for (const request of again.slice(half - 3)) await post(request)
    const late: Told = { ...records[0]!, id: 'late', name: 'session.end', status: 'crashed', user: 'late', at: now }
    await post(encode([late], true))
    const all = [...records, late]
    await expect.poll(() => counted(), { timeout: 60_000, message: `seed ${seed}` }).toEqual(sorted(expectedOf(all)))

    // The same by parts of it.
    const staging = all.filter(({ environment }) => environment === 'staging')
    expect(await counted({ environment: 'staging' })).toEqual(sorted(expectedOf(staging)))
    const [from, to] = [now - 3.4 * 3_600_000, now - 1.7 * 3_600_000].map(Math.floor) as [number, number]
    const between = all.filter(({ at }) => at >= from && at < to)
    const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
    expect(await counted({ service: 'web', ...range })).toEqual(sorted(expectedOf(between.filter(({ service }) => service === 'web'))))

    const version = '2.0.0-rc.1+build/7'
    const detail = await read<ReleaseDetail>(`/releases/${encodeURIComponent(version)}`, { from: '-6h', buckets: '6' })
    expect(detail.releases.map(({ service, sessions }) => [service, sessions]).sort()).toEqual(
      expectedOf(all.filter(({ release }) => release === version)).map(({ service, sessions }) => [service, sessions]).sort(), // prettier-ignore
    )
    const { histogram } = detail
    const start = Date.parse(histogram.from)
    for (const [bucket, sessions] of histogram.sessions.entries()) {
      const inBucket = all.filter(({ release, at }) => release === version && Math.floor((at - start) / histogram.bucketMs) === bucket)
      expect(sessions).toBe(new Set(inBucket.map(({ id }) => id)).size)
    }
  },
)
