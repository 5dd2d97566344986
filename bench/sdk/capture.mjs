/**
 * Captures errors in a process of its own: `node --expose-gc capture.mjs <faultline|sentry|none> <url> <errors>`. One a turn and 5 ms, no two alike, from ten
 * calls deep, with a breadcrumb each; then a loop of the same one. Prints what it cost as JSON. Run by bench/sdk.ts.
 */
import { setTimeout as sleep } from 'node:timers/promises'

const [which, url, count] = process.argv.slice(2)
const errors = Number(count)
const BURST = 10_000
const WARM = 200

const began = performance.now()
const sdk = await load()
const start = performance.now() - began

async function load() {
  if (which === 'faultline') {
    const { addBreadcrumb, captureException, flush, init } = await import('@faultline/sdk')
    init({ dsn: url, service: 'bench' })
    return { addBreadcrumb, captureException, flush }
  }
  if (which === 'sentry') {
    const { addBreadcrumb, captureException, flush, init } = await import('@sentry/node')
    init({ dsn: url.replace('://', '://key@') + '/1' })
    return { addBreadcrumb, captureException, flush }
  }
  return { addBreadcrumb() {}, captureException() {}, flush: async () => true }
}

/** Without digits, which do not tell errors apart. */
const name = (n) => n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[digit])

function deep(n, depth) {
  return depth === 0 ? new TypeError(`no price for ${name(n)} in the cart of ann.${n}@example.com`) : deep(n, depth - 1)
}

const times = []
async function go(from, to) {
  for (let n = from; n < to; n++) {
    const error = deep(n, 10)
    sdk.addBreadcrumb({ category: 'cart', message: `cart ${n}`, data: { n } })
    const before = performance.now()
    sdk.captureException(error)
    times.push(performance.now() - before)
    await sleep(5)
  }
  await sdk.flush(5_000)
}

await go(0, WARM)
times.length = 0
global.gc()
const cpu = process.cpuUsage()
await go(WARM, WARM + errors)
const { user, system } = process.cpuUsage(cpu)
global.gc()
const { rss, heapUsed } = process.memoryUsage()

const before = performance.now()
for (let i = 0; i < BURST; i++) sdk.captureException(new RangeError('the same'))
const burst = performance.now() - before

times.sort((a, b) => a - b)
const at = (share) => times[Math.floor(times.length * share)] * 1000
const result = { start, median: at(0.5), p99: at(0.99), cpu: (user + system) / errors, rss, heapUsed, burst: (burst * 1000) / BURST }
process.stdout.write(JSON.stringify(result), () => process.exit(0))
