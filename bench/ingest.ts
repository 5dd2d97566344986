/**
 * What the real ingest process costs, inbox included: spans and megabytes (before compression) per CPU second of that process, through
 * its real ports, with 0 %, 1 % and 100 % of 446-byte spans failing, and the most memory it held. The client is this process. Ours and the
 * plain server take turns, and the medians of their turns are compared: a shared machine is not as fast a minute later.
 * Run: `node bench/ingest.ts [http|gzip|grpc ...] [--rounds 3] [--config file]`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { Client, credentials } from '@grpc/grpc-js'
import { startProduct } from '../tools/product.ts'
import { payload } from './payload.ts'

/** As many as an SDK puts into one request by default (OTEL_BSP_MAX_EXPORT_BATCH_SIZE). */
const SPANS_PER_REQUEST = 512
/** Requests at a time, as of that many senders: those that come during one fsync share the next. */
const IN_FLIGHT = 16
/** Spans before the clock starts, for the compiler, and those measured. Of failing ones fewer, since they stay in the inbox. */
const WARM_UP = { 0: 400_000, 1: 400_000, 100: 20_000 }
const MEASURED = { 0: 3_000_000, 1: 3_000_000, 100: 100_000 }
/** What a plain prototype reached with 1 % failing, in spans per CPU second; four fifths of it are the aim. */
const AIM = { http: 960_000 * 0.8, gzip: 600_000 * 0.8, grpc: 330_000 * 0.8 }

type Transport = keyof typeof AIM
type Failing = keyof typeof MEASURED
type Send = () => Promise<void>

interface Connection {
  send: Send
  close(): void
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { config: { type: 'string', multiple: true, default: [] }, rounds: { type: 'string', default: '3' } },
})
const transports = (positionals.length === 0 ? ['http', 'gzip', 'grpc'] : positionals) as Transport[]
for (const transport of transports) {
  const rates = { plain: [] as number[], ours: [] as number[] }
  for (let round = 0; round < Number(values.rounds); round++) {
    rates.plain.push(await measurePlain(transport))
    await measureIngest(transport, 0)
    rates.ours.push(await measureIngest(transport, 1))
  }
  await measureIngest(transport, 100)
  const plain = median(rates.plain)
  const ours = median(rates.ours)
  console.log(
    `${transport} 1 % failing, medians: ${Math.round(ours).toLocaleString('en')} of ${Math.round(plain).toLocaleString('en')} spans per CPU s, ` +
      `${percent(ours / plain)} of the plain server; ${percent(ours / AIM[transport])} of the aim of ${AIM[transport].toLocaleString('en')}`,
  )
}

async function measureIngest(transport: Transport, failing: Failing): Promise<number> {
  const { body } = payload(SPANS_PER_REQUEST, failing)
  const product = await startProduct({ command: 'ingest', configs: values.config })
  try {
    const connection = connect(transport === 'grpc' ? product.grpc : product.http, transport, body)
    return await measure(`${transport} ${failing} % failing`, product.pid, connection, body, failing)
  } finally {
    await product.stop({ remove: true })
  }
}

async function measurePlain(transport: Transport): Promise<number> {
  const { body } = payload(SPANS_PER_REQUEST, 1)
  const server = transport === 'grpc' ? 'plain-grpc' : 'plain'
  const child = spawn(process.execPath, [new URL(`servers/${server}.ts`, import.meta.url).pathname], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  try {
    const connection = connect(`127.0.0.1:${port.toString().trim()}`, transport, body)
    return await measure(`${transport} 1 % failing, plain server`, child.pid as number, connection, body, 1)
  } finally {
    child.kill()
  }
}

/** Spans per CPU second. */
async function measure(name: string, pid: number, { send, close }: Connection, body: Uint8Array, failing: Failing): Promise<number> {
  await sendAll(send, WARM_UP[failing])
  const before = cpuSeconds(pid)
  const started = performance.now()
  const spans = await sendAll(send, MEASURED[failing])
  const cpu = cpuSeconds(pid) - before
  const wall = (performance.now() - started) / 1000
  close()
  const megabytes = ((spans / SPANS_PER_REQUEST) * body.length) / 1e6
  console.log(
    `${name}: ${Math.round(spans / cpu).toLocaleString('en')} spans and ${(megabytes / cpu).toFixed(0)} MB per CPU s; ` +
      `${(spans / wall / 1000).toFixed(0)} k spans/s of wall time; peak memory ${peakMegabytes(pid)} MB`,
  )
  return spans / cpu
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}

/** Returns how many spans went, a little over `spans`. */
async function sendAll(send: Send, spans: number): Promise<number> {
  const requests = Math.ceil(spans / SPANS_PER_REQUEST)
  let started = 0
  const lane = async (): Promise<void> => {
    while (started++ < requests) await send()
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane))
  return requests * SPANS_PER_REQUEST
}

function connect(address: string, transport: Transport, body: Uint8Array): Connection {
  return transport === 'grpc' ? grpcSender(address, Buffer.from(body)) : httpSender(address, transport, body)
}

function httpSender(address: string, transport: Transport, plain: Uint8Array): Connection {
  const body = transport === 'gzip' ? gzipSync(plain) : plain
  const more: Record<string, string> = transport === 'gzip' ? { 'Content-Encoding': 'gzip' } : {}
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT })
  const headers = { 'Content-Type': 'application/x-protobuf', 'Content-Length': body.length, ...more }
  const send: Send = () =>
    new Promise((resolve, reject) => {
      const outgoing = request(`http://${address}/v1/traces`, { method: 'POST', agent, headers }, (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`Faultline answered ${response.statusCode} to a request.`)),
        )
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  return { send, close: () => agent.destroy() }
}

function grpcSender(address: string, body: Buffer): Connection {
  const client = new Client(address, credentials.createInsecure())
  const same = (bytes: Buffer): Buffer => bytes
  const send: Send = () =>
    new Promise((resolve, reject) => {
      client.makeUnaryRequest('/opentelemetry.proto.collector.trace.v1.TraceService/Export', same, same, body, (error) =>
        error === null ? resolve() : reject(error),
      )
    })
  return { send, close: () => client.close() }
}

/** User and system time of all threads of a process, from /proc/<pid>/stat (fields 14 and 15, in hundredths of a second). */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function peakMegabytes(pid: number): number {
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000)
}
