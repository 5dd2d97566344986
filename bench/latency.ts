/**
 * From the acknowledgement of an error to its issue being visible in `GET /api/v1/issues`, at a steady rate, through the real product.
 * Each error is an issue of its own, asked for every 50 ms. Run: `node bench/latency.ts [errors per second] [seconds]`.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { startProduct } from '../tools/product.ts'

const rate = Number(process.argv[2] ?? 50)
const seconds = Number(process.argv[3] ?? 20)
const product = await startProduct()
const delays: number[] = []
const waiting: Promise<void>[] = []
/** Type of error -> when it was acknowledged. */
const acknowledged = new Map<string, number>()
let polling = true
const poll = (async () => {
  while (polling) {
    const response = await fetch(`${product.api}/issues?limit=100&sort=firstSeen`)
    const { issues } = (await response.json()) as { issues: { type: string }[] }
    const seen = performance.now()
    for (const { type } of issues) {
      const at = acknowledged.get(type)
      if (at === undefined) continue
      delays.push(seen - at)
      acknowledged.delete(type)
    }
    await sleep(50)
  }
})()

const total = rate * seconds
const started = performance.now()
for (let sent = 0; sent < total; sent++) {
  await sleep(Math.max(0, started + (sent * 1000) / rate - performance.now()))
  waiting.push(send(sent))
}
await Promise.all(waiting)
await sleep(2000)
polling = false
await poll
await product.stop({ remove: true })

delays.sort((a, b) => a - b)
const at = (quantile: number): string => `${(delays[Math.floor(delays.length * quantile)] ?? NaN).toFixed(0)} ms`
console.log(`${rate} errors/s for ${seconds} s: ${delays.length} of ${total} seen; p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`)
if (acknowledged.size > 0) process.exitCode = 1

async function send(index: number): Promise<void> {
  const type = `Latency${index.toString(36).replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)]!)}Error`
  const response = await fetch(`http://${product.http}/v1/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      version: 1,
      service: 'bench',
      type,
      message: 'measured',
      stacktrace: `${type}: measured\n    at run${index} (/srv/app/src/run${index}.js:1:1)`,
    }),
  })
  if (response.status !== 202) throw new Error(`/v1/events answered ${response.status}: ${await response.text()}`)
  acknowledged.set(type, performance.now())
}
