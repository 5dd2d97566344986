/**
 * From the moment at which an error is accepted (the 200) to its alert at the other side of a webhook, through the real product with fifty rules of
 * every condition, at several rates of errors. Most are of issues that are known; each second one is new, of a service of its own, and every
 * ten seconds a service has so many at once that a window is met. Beside it: the processor time of the process that judges, with the rules, and
 * with none, and while nothing is sent, and what other machines took of the cores. Run: `node bench/alerts.ts [errors per second ...] [--seconds 60]`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startHooks } from '../tools/hooks.ts'
import { startProduct, type Product } from '../tools/product.ts'
import { coreTime, cpuSeconds, workOf } from './alerts/cpu.ts'
import { requestOf, type Fault } from './alerts/errors.ts'
import { fiftyRules } from './alerts/rules.ts'

/** Errors in a request at most, as of a sender that fails often. */
const IN_REQUEST = 20
const KNOWN_PLACES = 20
const SERVICES = ['checkout', 'billing', 'search', 'cart', 'mail', 'login', 'stock', 'ship', 'web', 'app']
const PULSE = 20
const AIM_MS = 5_000

const { positionals, values } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string', default: '60' } } })
const rates = (positionals.length === 0 ? ['10', '100', '1000'] : positionals).map(Number)
const seconds = Number(values.seconds)

const rules = fiftyRules()
if (rules.length !== 50) throw new Error(`Cannot call them fifty rules as they are ${rules.length}.`)
const folder = mkdtempSync(join(tmpdir(), 'faultline-alerts-'))
const hooks = await startHooks()
const known = SERVICES.flatMap((service) =>
  Array.from({ length: KNOWN_PLACES }, (_, place): Fault => ({ service, type: 'TypeError', place })),
)
/** Service -> when its error was accepted. Each is heard of by its name. */
const accepted = { new: new Map<string, number>(), events: new Map<string, number>() }

try {
  for (const judging of [false, true]) await measure(judging)
} finally {
  await hooks.close()
  rmSync(folder, { recursive: true })
}

async function measure(judging: boolean): Promise<void> {
  const product = await startProduct({ configs: ['faultline.yaml', configFile(judging)] })
  try {
    const work = workOf(product.pid)
    for (let at = 0; at < known.length; at += IN_REQUEST) await send(product, known.slice(at, at + IN_REQUEST))
    await untilQuiet()
    console.log(`\n${judging ? 'fifty rules' : 'no rules'}`)
    await idle(work)
    for (const rate of rates) await at(rate, product, work, judging)
  } finally {
    await product.stop({ remove: true })
  }
}

async function idle(work: number): Promise<void> {
  const before = cpuSeconds(work)
  await sleep(seconds * 500)
  console.log(`   nothing sent: work used ${(((cpuSeconds(work) - before) / (seconds / 2)) * 100).toFixed(1)} % of a core`)
}

async function at(rate: number, product: Product, work: number, judging: boolean): Promise<void> {
  const before = { cpu: cpuSeconds(work), cores: coreTime(), heard: hooks.heard.length }
  const waiting: Promise<unknown>[] = []
  const started = performance.now()
  const size = Math.max(1, Math.min(IN_REQUEST, Math.floor(rate / 10)))
  for (let sent = 0; sent < rate * seconds; sent += size) {
    await sleep(Math.max(0, started + (sent * 1000) / rate - performance.now()))
    const faults = Array.from({ length: size }, (_, i) => known[(sent + i) % known.length]!)
    const second = Math.floor(sent / rate)
    if (second > Math.floor((sent - size) / rate)) {
      waiting.push(sendAs('new', `fresh-${rate}-${second}`, 1, product))
      if (second % 10 === 5) waiting.push(sendAs('events', `pulse-${rate}-${second}`, PULSE, product))
    }
    waiting.push(send(product, faults))
  }
  await Promise.all(waiting)
  const late = (performance.now() - started) / 1000 - seconds
  const cpu = (cpuSeconds(work) - before.cpu) / (seconds + Math.max(0, late))
  const cores = coreTime()
  const stolen = (cores.stolen - before.cores.stolen) / (cores.all - before.cores.all)
  const busy = `work used ${(cpu * 100).toFixed(0)} % of a core, others took ${(stolen * 100).toFixed(1)} % of all cores`
  if (!judging) {
    for (const waiting of Object.values(accepted)) waiting.clear()
    return console.log(`${rate.toString().padStart(7)} errors/s: ${busy}`)
  }
  await untilQuiet()
  const heard = hooks.heard.slice(before.heard)
  for (const kind of ['new', 'events'] as const) report(kind, rate, heard, busy)
}

function report(kind: keyof typeof accepted, rate: number, heard: typeof hooks.heard, busy: string): void {
  const delays: number[] = []
  const waiting = accepted[kind]
  const expected = waiting.size
  for (const { at: when, body } of heard) {
    const since = waiting.get(body.service)
    if (body.kind !== kind || since === undefined) continue
    delays.push(when - since)
    waiting.delete(body.service)
  }
  delays.sort((a, b) => a - b)
  const quantile = (of: number): string => `${(delays[Math.floor(delays.length * of)] ?? NaN).toFixed(0).padStart(5)} ms`
  const name = kind === 'new' ? `${rate.toString().padStart(7)} errors/s, a new issue ` : '                  a window is met'
  const missing = waiting.size === 0 ? 'none missing' : `MISSING ${[...waiting.keys()].join(', ')}`
  console.log(
    `${name}: ${delays.length} of ${expected}, ${missing}; p50 ${quantile(0.5)}, p95 ${quantile(0.95)}, p99 ${quantile(0.99)}; ${busy}`,
  )
  if (waiting.size > 0 || !(delays[Math.floor(delays.length * 0.95)]! < AIM_MS)) process.exitCode = 1
  waiting.clear()
}

async function sendAs(kind: keyof typeof accepted, service: string, count: number, product: Product): Promise<void> {
  const fault: Fault = { service, type: 'RangeError', place: 1_000 }
  await send(
    product,
    Array.from({ length: count }, () => fault),
  )
  accepted[kind].set(service, performance.now())
}

async function send(product: Product, faults: readonly Fault[]): Promise<void> {
  const headers = { 'Content-Type': 'application/x-protobuf' }
  const body = requestOf(faults) as Uint8Array<ArrayBuffer>
  const response = await fetch(`http://${product.http}/v1/traces`, { method: 'POST', headers, body })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`Faultline answered ${response.status} to a request.`)
}

/** Until nothing was heard for a while, which is longer than anything may take. */
async function untilQuiet(): Promise<void> {
  for (let before = -1; before !== hooks.heard.length;) {
    before = hooks.heard.length
    await sleep(2 * AIM_MS)
  }
}

function configFile(judging: boolean): string {
  const path = join(folder, `${judging ? 'rules' : 'none'}.yaml`)
  const noise = { baseline: '0s', storm_release: '0s', route_limit: { messages: 1_000_000 } }
  const alerts = {
    receivers: ['mongodb'],
    processors: judging ? ['alert_rules'] : [],
    exporters: judging ? ['debug', 'webhook'] : ['debug'],
  }
  const config = {
    ...(judging ? { processors: { alert_rules: { rules, ...noise } } } : {}),
    ...(judging ? { exporters: { webhook: { endpoint: hooks.url, allow_private_addresses: true } } } : {}),
    service: { public_url: 'https://faultline.example.com', pipelines: { alerts } },
  }
  // JSON is YAML.
  writeFileSync(path, JSON.stringify(config))
  return path
}
