import { createHash, createHmac } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonical, readSignature } from '../shared/signature.ts'
import { programs, type Programs, type StartOptions } from '../testing/program.ts'
import { startReceiver, type Receiver } from '../testing/receiver.ts'
import { valuesOf } from '../testing/recorder.ts'

let receiver: Receiver
let program: Programs

beforeEach(async () => {
  receiver = await startReceiver()
  program = programs()
})
afterEach(async () => {
  program.remove()
  await receiver.close()
})

const IMPORTS = `import { tracing } from ${JSON.stringify(import.meta.resolve('./node.ts'))}
import { context, propagation, trace } from ${JSON.stringify(import.meta.resolve('@opentelemetry/api'))}
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from ${JSON.stringify(import.meta.resolve('@opentelemetry/sdk-trace-base'))}
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
const tracer = () => trace.getTracer('app')
`
const run = (text: string, options: Partial<StartOptions> = {}) =>
  program.run(IMPORTS + text, { dsn: receiver.url, init: 'features: [tracing()]', ...options })

/** Of the application, not those that carry errors. */
const spans = (): ReturnType<Receiver['spans']> => receiver.spans().filter(({ name }) => name !== 'exception')
const eventsOf = (span: { events: { attributes: Parameters<typeof valuesOf>[0] }[] }) =>
  span.events.map(({ attributes }) => valuesOf(attributes))

describe('without OpenTelemetry of its own an application has', () => {
  test('traces, and its errors on the span that is active, whatever was awaited; on the carrier under the same id', async () => {
    const ended = await run(
      `await tracer().startActiveSpan('GET /cart', { attributes: { n: 1 } }, async (span) => {
  await sleep(5)
  console.log(sdk.captureException(new TypeError('no cart')), span.spanContext().traceId)
  span.end()
})`,
      { init: `release: '1.2', environment: 'test', features: [tracing()]` },
    )
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    const [id, traceId] = ended.stdout.trim().split(' ')
    expect(spans()).toMatchObject([{ name: 'GET /cart', traceId }])
    expect(eventsOf(spans()[0]!)).toMatchObject([{ 'exception.type': 'TypeError', 'faultline.event.id': id }])
    const carrier = receiver.spans().find(({ name }) => name === 'exception')!
    expect(carrier.links).toMatchObject([{ traceId }])
    expect(eventsOf(carrier)).toMatchObject([{ 'exception.type': 'TypeError', 'faultline.event.id': id }])
    expect(new Set(receiver.requests.map(({ body }) => JSON.stringify(resourceOf(body)))).size).toBe(1)
    expect(valuesOf(resourceOf(receiver.requests[0]!.body))).toMatchObject({
      'service.name': 'program',
      'service.version': '1.2',
      'deployment.environment.name': 'test',
    })
  })

  test('nothing of the requests that carry them in its traces, its trail or its errors', async () => {
    receiver.answer = () => ({ status: 500 })
    const { stdout, code } = await run(
      `tracer().startActiveSpan('one', (span) => span.end())
await sdk.flush()
sdk.configureScope((scope) => scope.addBreadcrumb({ message: 'own' }))
const seen = []
sdk.getClient().onEvent((event) => void seen.push(event))
sdk.captureException(new Error('x'))
await sdk.flush()
console.log(seen.map(({ exceptions, breadcrumbs }) => exceptions[0].message + ':' + breadcrumbs.map(({ message }) => message)))`,
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: "[ 'x:own' ]\n" })
  })

  test('the share of its traces that it asks for, and all of its errors', async () => {
    await run(`tracer().startActiveSpan('one', (span) => { sdk.captureException(new Error('x')); span.end() })`, {
      init: 'features: [tracing({ sampleRate: 0 })]',
    })
    expect(receiver.spans().map(({ name }) => name)).toEqual(['exception'])
  })

  test('no secret in what leaves, the names and the errors that it recorded itself included', async () => {
    await run(`const span = tracer().startSpan('mail to ann@example.com', { attributes: { 'url.full': 'https://u:hunter22@x.example/?token=abcdefgh', password: 'p4ssw0rd1' } })
span.recordException(new Error('card 4111 1111 1111 1111 declined'))
span.setStatus({ code: 2, message: 'of bob@example.com' })
span.end()`)
    expect(spans()).toHaveLength(1)
    const body = receiver.requests.map((request) => request.body).join()
    for (const secret of ['ann@', 'bob@', 'hunter22', 'abcdefgh', 'p4ssw0rd1', '4111']) expect(body).not.toContain(secret)
    expect(body).toContain('@x.example/?token=')
  })

  test('listeners of what is bound to a context run within it', async () => {
    const { stdout } = await run(`const emitter = new EventEmitter()
tracer().startActiveSpan('outer', (span) => {
  context.bind(context.active(), emitter)
  console.log(context.bind(context.active(), (a) => [a, trace.getActiveSpan() === span])('argument').join())
  setTimeout(() => { emitter.emit('it'); span.end() }, 1)
  emitter.once('it', () => context.with(context.active(), () => console.log(trace.getActiveSpan() === span)))
})
setTimeout(() => emitter.emit('it'), 5)`)
    expect(stdout).toBe('argument,true\ntrue\n')
  })

  test('nothing registered any more once the client is closed', async () => {
    const { stdout, code } = await run(`tracer().startActiveSpan('one', (span) => span.end())
await sdk.close()
const provider = new BasicTracerProvider({ spanProcessors: [] })
console.log(trace.setGlobalTracerProvider(provider), context.with(context.active().setValue(Symbol.for('k'), 1), () => context.active().getValue(Symbol.for('k'))))`)
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'true undefined\n' })
    expect(spans()).toMatchObject([{ name: 'one' }])
  })

  test('one provider after init is called again', async () => {
    await run(`sdk.init({ service: 'second', bufferFolder: false, features: [tracing()] })
await sleep(10)
tracer().startActiveSpan('one', (span) => span.end())`)
    expect(spans()).toMatchObject([{ name: 'one' }])
    expect(valuesOf(resourceOf(receiver.requests.find(({ body }) => body.includes('"one"'))!.body))).toMatchObject({
      'service.name': 'second',
    })
  })
})

test('a provider that is registered is joined: its spans stay its own, and have the errors', async () => {
  const early = join(program.folder, 'telemetry.mjs')
  writeFileSync(
    early,
    `${IMPORTS}
globalThis.kept = new InMemorySpanExporter()
trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(globalThis.kept)] }))`,
  )
  const { stdout, code } = await run(
    `tracer().startActiveSpan('one', (span) => { sdk.captureException(new Error('x')); span.end() })
await sdk.close()
tracer().startSpan('after').end()
console.log(globalThis.kept.getFinishedSpans().map(({ name }) => name).join())`,
    { args: ['--import', early] },
  )
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'one,after\n' })
  expect(receiver.spans().map(({ name }) => name)).toEqual(['exception'])
})

describe('what the exporter sends', () => {
  const SECRET = 'fls_secret'

  test('is signed over the body as it is sent where the process has a secret, each attempt anew', async () => {
    let refused = 0
    receiver.answer = () => ({ status: refused++ === 0 ? 503 : 200 })
    await run(`tracer().startSpan('one').end(); await sdk.flush(4_000)`, {
      dsn: receiver.url.replace('://', '://fl_key@'),
      init: 'sessions: false, features: [tracing()]',
      env: { FAULTLINE_SECRET: SECRET },
    })
    expect(refused).toBe(2)
    const [{ headers, raw }] = receiver.requests as [(typeof receiver.requests)[0]]
    expect(headers).toMatchObject({ 'x-faultline-key': 'fl_key', 'content-encoding': 'gzip' })
    const { time, nonce, value } = readSignature(String(headers['x-faultline-signature']))!
    const text = canonical(time, nonce, 'fl_key', createHash('sha256').update(raw).digest('hex'))
    expect(createHmac('sha256', SECRET).update(text).digest('hex')).toBe(value)
  })

  test('has the server’s time after the server found a signature stale', async () => {
    const ahead = 3_600_000
    let first = true
    receiver.answer = () => {
      if (!first) return { status: 200 }
      first = false
      return { status: 401, headers: { 'x-faultline-time': String(Date.now() + ahead) } }
    }
    await run(`tracer().startSpan('one').end(); await sdk.flush(); tracer().startSpan('two').end(); await sdk.flush()`, {
      init: 'sessions: false, features: [tracing()]',
      env: { FAULTLINE_SECRET: SECRET },
    })
    expect(spans()).toMatchObject([{ name: 'two' }])
    const { time } = readSignature(String(receiver.requests[0]!.headers['x-faultline-signature']))!
    expect(time - Date.now()).toBeGreaterThan(ahead / 2)
  })

  test('has no header that the environment says for another backend', async () => {
    await run(`tracer().startSpan('one').end()`, {
      env: { OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20of-another,x-other=1', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' },
    })
    const sent = receiver.requests.find(({ body }) => body.includes('"one"'))!
    expect(Object.keys(sent.headers).sort()).toEqual(
      ['connection', 'content-encoding', 'content-type', 'host', 'transfer-encoding', 'user-agent'].sort(),
    )
  })
})

describe('nothing of it can throw into the host, or keep a process from ending', () => {
  test('where the receiver is down, refuses, or never answers', async () => {
    for (const answer of [() => null, () => ({ status: 400 })]) {
      receiver.answer = answer
      const { code, stderr, took } = await run(`tracer().startSpan('one').end()`, { init: 'shutdownTimeout: 300, features: [tracing()]' })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(took).toBeLessThan(9_000)
    }
    const { code, stderr, took } = await run(`tracer().startSpan('one').end(); console.log(await sdk.flush(200))`, {
      dsn: 'http://127.0.0.1:1',
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(took).toBeLessThan(9_000)
  })

  test('by an API that throws, or spans that can not be read', async () => {
    const { code, stdout, stderr } = await run(
      `const thrower = () => { throw new Error('from a getter') }
const span = tracer().startSpan('one')
Object.defineProperty(span, 'attributes', { get: thrower })
span.end()
tracer().startSpan('two').end()
console.log(await sdk.flush())
trace.getTracerProvider = thrower
sdk.init({ bufferFolder: false, features: [tracing()] })
console.log(typeof sdk.captureException(new Error('x')))`,
    )
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'true\nstring\n', stderr: '' })
    expect(spans()).toMatchObject([{ name: 'two' }])
    expect(receiver.events()).toMatchObject([{ 'exception.message': 'x' }])
  })
})

function resourceOf(body: string): Parameters<typeof valuesOf>[0] {
  const { resourceSpans, resourceLogs } = JSON.parse(body) as Record<string, { resource: { attributes: Parameters<typeof valuesOf>[0] } }[]>
  return [...(resourceSpans ?? []), ...(resourceLogs ?? [])][0]!.resource.attributes
}
