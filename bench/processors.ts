/**
 * What `parse`, `scrub` and `fingerprint` cost: microseconds an event each, one core, over events of several languages as a stock SDK sends
 * them. `node bench/processors.ts [events]`
 */
import fingerprint from '../processors/fingerprint/index.ts'
import parse from '../processors/parse/index.ts'
import { scrubConfig } from '../processors/scrub/config.ts'
import scrub from '../processors/scrub/index.ts'
import { testHost } from '../collector/testing.ts'
import type { ExceptionEvent } from '../collector/api.ts'

const EVENTS = Number(process.argv[2] ?? 20_000)
const BATCH = 200
const FRAMES = 30

/** What surrounds the stack: a dozen attributes, a resource, a breadcrumb for each of five queries. */
function eventOf(language: string, type: string, message: string, stack: string): ExceptionEvent {
  return {
    id: '0'.repeat(32),
    project: 'default',
    signal: 'traces',
    time: '1700000000000000000',
    receivedAt: '1700000000000000000',
    service: 'shop',
    environment: 'production',
    release: '1.4.2',
    level: 'error',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    spanId: '00f067aa0ba902b7',
    span: { name: 'GET /cart/:id', kind: 2, status: { code: 2, message } },
    exceptions: [{ type, message, frames: [], stack }],
    breadcrumbs: Array.from({ length: 5 }, (_, i) => ({
      time: '1700000000000000000',
      category: 'db.query',
      message: `SELECT id, price FROM items WHERE cart_id = $${i}`,
      level: 'info' as const,
      data: { 'db.system.name': 'postgresql', 'db.operation.name': 'SELECT', duration: 12 + i },
    })),
    trace: [],
    attributes: {
      'http.request.method': 'GET',
      'http.route': '/cart/:id',
      'http.response.status_code': 500,
      'url.full': 'https://shop.example/cart/4711?session=abcdef&lang=en',
      'user_agent.original': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
      'client.address': '203.0.113.9',
      'enduser.id': 'u-4711',
      'http.request.header.authorization': ['Bearer abcdef0123456789'],
      'thread.name': 'main',
      'code.function.name': 'total',
    },
    resource: {
      'service.name': 'shop',
      'service.version': '1.4.2',
      'telemetry.sdk.language': language,
      'telemetry.sdk.name': 'opentelemetry',
      'telemetry.sdk.version': '2.1.0',
      'host.name': 'web-1',
      'process.command_args': ['node', 'server.js'],
      'deployment.environment.name': 'production',
    },
    scrubbed: [],
    notes: [],
    sampleRate: 1,
  }
}

const lines = (make: (i: number) => string): string => Array.from({ length: FRAMES }, (_, i) => make(i)).join('\n')
const message = 'no price for ann@example.com in cart 4711'
const samples: Record<string, ExceptionEvent> = {
  'JavaScript, V8': eventOf(
    'nodejs',
    'TypeError',
    message,
    `TypeError: ${message}\n${lines((i) => (i % 3 === 0 ? `    at Cart.total${i} (/home/ann/shop/src/cart/total-${i}.ts:${i + 1}:17)` : `    at next (/home/ann/shop/node_modules/express/lib/router/index-${i}.js:${i + 1}:14)`))}`,
  ),
  'JavaScript, Firefox': eventOf(
    'webjs',
    'TypeError',
    message,
    lines((i) => `total${i}@https://cdn.example/assets/cart-${i}.3f2a91c4.js:1:${i + 1000}`),
  ),
  Python: eventOf(
    'python',
    'ValueError',
    message,
    `Traceback (most recent call last):\n${lines((i) => `  File "/app/.venv/lib/python3.12/site-packages/django/core/handlers/m${i}.py", line ${i + 1}, in inner${i}\n    response = get_response(request)\n               ^^^^^^^^^^^^^^^^^^^^^`)}\n  File "/app/shop/cart.py", line 3, in total\n    raise ValueError()\nValueError: ${message}\n`,
  ),
  Java: eventOf(
    'java',
    'com.acme.CartException',
    message,
    `com.acme.CartException: ${message}\n${lines((i) => (i % 3 === 0 ? `\tat com.acme.cart.Cart${i}.lambda$total$${i}(Cart${i}.java:${i + 1})` : `\tat org.springframework.web.servlet.Frame${i}.doService(Frame${i}.java:${i + 1})`))}\nCaused by: java.lang.IllegalStateException: no connection\n${lines((i) => `\tat com.acme.db.Pool${i}.get(Pool${i}.java:${i + 1})`)}\n\t... 12 more`,
  ),
  Go: eventOf(
    'go',
    '*errors.errorString',
    message,
    `goroutine 7 [running]:\n${lines((i) => `github.com/acme/shop/cart${i}.(*Cart).Total(0x14000112000, {0x1, 0x2})\n\t/src/shop/cart${i}/cart.go:${i + 1} +0x1c`)}`,
  ),
}

const host = testHost()
const steps = {
  parse: parse.create({}, host),
  scrub: scrub.create(scrubConfig.parse({}), host),
  fingerprint: fingerprint.create({ version: 1, rules: [] }, host),
}

/** Microseconds of processor time an event by step: the fastest tenth of the batches, as other work on the machine slows the rest. */
async function measure(sample: ExceptionEvent): Promise<Record<keyof typeof steps, number>> {
  const times: Record<keyof typeof steps, number[]> = { parse: [], scrub: [], fingerprint: [] }
  for (let done = 0; done < EVENTS; done += BATCH) {
    const batch = Array.from({ length: BATCH }, () => structuredClone(sample))
    for (const [name, step] of Object.entries(steps) as [keyof typeof steps, (typeof steps)['parse']][]) {
      const start = process.cpuUsage()
      await step.process(batch)
      const { user, system } = process.cpuUsage(start)
      times[name].push((user + system) / BATCH)
    }
  }
  const fastest = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)]!
  return { parse: fastest(times.parse), scrub: fastest(times.scrub), fingerprint: fastest(times.fingerprint) }
}

console.log(`${EVENTS} events of each, about ${FRAMES} frames; microseconds of processor time an event`)
console.log(
  `${'language'.padEnd(22)}${'bytes'.padStart(8)}${'parse'.padStart(8)}${'scrub'.padStart(8)}${'finger'.padStart(8)}${'all'.padStart(8)}`,
)
for (const [name, sample] of Object.entries(samples)) {
  const times = await measure(sample)
  const bytes = JSON.stringify(sample).length
  const columns = [times.parse, times.scrub, times.fingerprint, times.parse + times.scrub + times.fingerprint].map((value) =>
    value.toFixed(1).padStart(8),
  )
  console.log(`${name.padEnd(22)}${String(bytes).padStart(8)}${columns.join('')}`)
}
