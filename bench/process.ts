/**
 * What `parse`, `scrub`, `symbolicate` and `fingerprint` cost, each alone and together: microseconds of CPU an event, and events a CPU
 * second, over events of several languages as a stock SDK sends them: a stack of about 2 KB, 20 attributes, a resource. No two events are the same:
 * ids, addresses and messages differ, and the stacks are of forty places. Source maps are warm. `unseen` is what `fingerprint` costs of an error that it
 * never saw, whose message has a word of its own; it is in no sum. `node bench/process.ts [events]`
 */
import { exampleEvent } from '../collector/testing.ts'
import type { ExceptionEvent } from '../collector/api.ts'
import fingerprint from '../processors/fingerprint/index.ts'
import parse from '../processors/parse/index.ts'
import { scrubConfig } from '../processors/scrub/config.ts'
import scrub from '../processors/scrub/index.ts'
import symbolicate from '../processors/symbolicate/index.ts'
import { bundle } from '../processors/symbolicate/testing/bundle.ts'
import { stackThrownBy } from '../processors/symbolicate/testing/thrown.ts'
import { openUploads, RELEASE } from '../processors/symbolicate/testing/uploads.ts'

const EVENTS = Number(process.argv[2] ?? 20_000)
const BATCH = 200
const PLACES = 40
/** Frames of a stack, so that it has about 2 KB. */
const DEPTH = 20
const AIM = 8_000
const URL = 'https://cdn.shop.example/assets/app-3f2a91c4.js'

interface Sample {
  language: string
  type: string
  /** What stands above the stack, if anything. */
  head(message: string): string
  stacks: readonly string[]
  tail?(message: string): string
}

function eventOf(sample: Sample, i: number, kind = 'price'): ExceptionEvent {
  const message = `no ${kind} for ann.${i}@example.com in cart ${4711 + i}`
  const text = sample.head(message) + sample.stacks[i % sample.stacks.length]! + (sample.tail?.(message) ?? '')
  // As it comes out of a request: a text of its own, rather than pieces of others.
  const stack = Buffer.from(text).toString()
  return exampleEvent({
    service: RELEASE.service,
    release: RELEASE.release,
    span: { name: 'GET /cart/:id', kind: 2, status: { code: 2, message } },
    exceptions: [{ type: sample.type, message, frames: [], stack }],
    breadcrumbs: [],
    trace: [],
    attributes: {
      'http.request.method': 'GET',
      'http.route': '/cart/:id',
      'http.response.status_code': 500,
      'url.full': `https://shop.example/cart/${4711 + i}?session=abcdef${i}&lang=en`,
      'url.path': `/cart/${4711 + i}`,
      'url.query': `session=abcdef${i}&lang=en`,
      'user_agent.original': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
      'client.address': `203.0.113.${i % 256}`,
      'enduser.id': `u-${i}`,
      'http.request.header.authorization': [`Bearer abcdef${1e9 + i}`],
      'http.request.header.x-request-id': [`6f1c2a${1e9 + i}`],
      'thread.name': 'main',
      'thread.id': i % 16,
      'code.function.name': 'total',
      'code.file.path': '/srv/shop/src/cart/total.ts',
      'server.address': 'shop.example',
      'server.port': 443,
      'network.protocol.version': '1.1',
      'db.query.text': `SELECT id, price FROM items WHERE cart_id = ${4711 + i} AND currency = 'EUR'`,
      'db.system.name': 'postgresql',
    },
    resource: {
      'service.name': RELEASE.service,
      'service.version': RELEASE.release,
      'telemetry.sdk.language': sample.language,
      'telemetry.sdk.name': 'opentelemetry',
      'telemetry.sdk.version': '2.1.0',
      'host.name': 'web-1',
      'process.command_args': ['node', 'server.js'],
      'deployment.environment.name': 'production',
    },
  })
}

const places = <T>(make: (place: number) => T): T[] => Array.from({ length: PLACES }, (_, place) => make(place))
const frames = (make: (i: number) => string): string => Array.from({ length: DEPTH }, (_, i) => make(i)).join('\n')

/** A real bundle, minified, with a map: each place is a chain of calls through files of its own, and its stack is what V8 said when it threw. */
async function bundledApp(): Promise<{ code: string; map: string; stacks: string[] }> {
  const sources: Record<string, string> = { 'src/main.ts': '' }
  for (let place = 0; place < PLACES; place++) {
    for (let i = 0; i < DEPTH; i++) {
      const next = i + 1 < DEPTH ? `step${place}_${i + 1}` : undefined
      const call = next === undefined ? `throw new Error(\`no price at ${place} for \${n}\`)` : `return ${next}(n + ${i}) + ${i}`
      sources[`src/cart/step-${place}-${i}.ts`] =
        `${next === undefined ? '' : `import { ${next} } from './step-${place}-${i + 1}'\n`}` +
        `export function step${place}_${i}(n: number): number {\n  if (n > 1e9) console.log(n)\n  ${call}\n}\n`
    }
    sources['src/main.ts'] +=
      `import { step${place}_0 } from './cart/step-${place}-0'\nexport const place${place} = (n: number) => step${place}_0(n)\n`
  }
  const { code, map } = await bundle(sources, { format: 'cjs' })
  const stacks = places((place) => stackThrownBy(code, URL, (exported) => exported[`place${place}`]!(place)))
  return { code, map, stacks: stacks.map((stack) => stack.slice(stack.indexOf('\n') + 1)) }
}

const app = await bundledApp()
const uploads = await openUploads()
await uploads.put({ '~/assets/app-3f2a91c4.js': app.code, '~/assets/app-3f2a91c4.js.map': app.map })

const samples: Record<string, Sample> = {
  'JavaScript, minified': { language: 'webjs', type: 'Error', head: (message) => `Error: ${message}\n`, stacks: app.stacks },
  'JavaScript, Node': {
    language: 'nodejs',
    type: 'TypeError',
    head: (message) => `TypeError: ${message}\n`,
    stacks: places((place) =>
      frames((i) =>
        i % 3 === 0
          ? `    at Cart.total${i} (/home/ann/shop/src/cart/total-${place}-${i}.ts:${i + 1}:17)`
          : `    at Layer.handle [as handle_request] (/srv/shop/node_modules/express/lib/router/layer.js:${i + 90}:5)`,
      ),
    ),
  },
  Python: {
    language: 'python',
    type: 'ValueError',
    head: () => 'Traceback (most recent call last):\n',
    stacks: places((place) => {
      const framework = `  File "/app/.venv/lib/python3.12/site-packages/django/core/handlers/base.py", line 197, in inner\n    response = get_response(request)`
      const own = (i: number): string => `  File "/app/shop/cart_${place}_${i}.py", line ${i + 3}, in total\n    return price(item)`
      return Array.from({ length: DEPTH }, (_, i) => (i < 8 ? framework : own(i))).join('\n')
    }),
    tail: (message) => `\nValueError: ${message}\n`,
  },
  Java: {
    language: 'java',
    type: 'com.acme.CartException',
    head: (message) => `com.acme.CartException: ${message}\n`,
    stacks: places((place) =>
      frames((i) =>
        i % 3 === 0
          ? `\tat com.acme.cart.Cart${place}.lambda$total$${i}(Cart${place}.java:${i + 1})`
          : `\tat org.springframework.web.servlet.FrameworkServlet.doService(FrameworkServlet.java:${i + 1})`,
      ),
    ),
  },
  Go: {
    language: 'go',
    type: '*errors.errorString',
    head: () => 'goroutine 7 [running]:\n',
    stacks: places((place) =>
      frames(
        (i) => `github.com/acme/shop/cart${place}.(*Cart).Total${i}(0x14000112000, {0x1, 0x2})\n\t/src/shop/cart/cart.go:${i + 1} +0x1c`,
      ),
    ),
  },
}

const steps: Record<string, { process(events: ExceptionEvent[]): unknown }> = {
  parse: parse.create({}, uploads.host),
  scrub: scrub.create(scrubConfig.parse({}), uploads.host),
  symbolicate: symbolicate.create({}, uploads.host),
  fingerprint: fingerprint.create(fingerprint.config.parse({}), uploads.host),
}

type Times = Record<string, number[]>

/** Microseconds of CPU an event that each step took of one batch, added to `times`. */
async function measure(sample: Sample, from: number, times: Times, kindOf?: () => string): Promise<void> {
  const batch = Array.from({ length: BATCH }, (_, i) => eventOf(sample, from + i, kindOf?.()))
  for (const [name, step] of Object.entries(steps)) {
    const start = process.cpuUsage()
    await step.process(batch)
    const { user, system } = process.cpuUsage(start)
    ;(times[name] ??= []).push((user + system) / BATCH)
  }
}

/** The fastest tenth of the batches, as other work on the machine slows the rest. */
const fast = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)]!

/** A word that no event before had, of letters alone, as digits are values. */
const newWord = (): string => [...String(words++)].map((digit) => 'bdfgklmnrs'[Number(digit)]).join('e')
let words = 0

/** Batches of each kind take turns, so that a slow minute of the machine slows all of them. */
async function takeTurns(events: number): Promise<Record<string, { times: Times; unseen: Times }>> {
  const taken = Object.fromEntries(Object.keys(samples).map((name) => [name, { times: {}, unseen: {} }]))
  for (let done = 0; done < events; done += BATCH) {
    for (const [name, sample] of Object.entries(samples)) {
      await measure(sample, done, taken[name]!.times)
      if (done % (2 * BATCH) === 0) await measure(sample, done, taken[name]!.unseen, newWord)
    }
  }
  return taken
}

console.log(`${EVENTS} events of each, ${DEPTH} frames, 20 attributes; microseconds of CPU an event; the aim is ${AIM} a CPU second`)
console.log(
  ['', 'stack, B', ...Object.keys(steps), 'together', 'a CPU s', 'unseen']
    .map((title, i) => (i === 0 ? title.padEnd(22) : title.padStart(13)))
    .join(''),
)
// For the compiler: a collector runs for days.
await takeTurns(EVENTS / 4)
for (const [name, { times, unseen }] of Object.entries(await takeTurns(EVENTS))) {
  const took = Object.keys(steps).map((step) => fast(times[step]!))
  const together = took.reduce((sum, time) => sum + time, 0)
  const columns = [
    String(eventOf(samples[name]!, 0).exceptions[0]!.stack.length),
    ...[...took, together].map((time) => time.toFixed(1)),
    Math.round(1e6 / together).toLocaleString('en'),
    fast(unseen['fingerprint']!).toFixed(1),
  ]
  console.log(name.padEnd(22) + columns.map((column) => column.padStart(13)).join(''))
}
const mapped = eventOf(samples['JavaScript, minified']!, 0)
for (const step of Object.values(steps)) await step.process([mapped])
const found = mapped.exceptions[0]!.frames.filter(({ status }) => status === 'mapped').length
console.log(`of the minified stack ${found} of ${mapped.exceptions[0]!.frames.length} frames are mapped`)
await uploads.close()
