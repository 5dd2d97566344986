import { readFile } from 'node:fs/promises'
import { components } from '../../components.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import { SDK_LANGUAGE, UNKNOWN_SERVICE } from '../../model/semconv.ts'
import { InvalidOtlp } from '../../otlp/scan.ts'
import { readExceptions } from '../../otlp/raw-exceptions.ts'
import { systemClock } from '../../pipeline/clock.ts'
import { quietWorld } from './quiet-world.ts'
import { makeHost } from '../../pipeline/host.ts'

export interface NamedEvent {
  /** The file, and a number where it holds several. */
  name: string
  event: ExceptionEvent
}

export interface ReadAs {
  project: string
  /** `telemetry.sdk.language` of a bare stack trace. */
  language: string | undefined
}

/** The exceptions of files, `-` for the standard input. Rejects with a sentence that names the file. */
export async function readEventFiles(files: readonly string[], as: ReadAs): Promise<NamedEvent[]> {
  const found: NamedEvent[] = []
  for (const file of files) {
    const text = file === '-' ? await readStdin() : await readFile(file, 'utf8')
    const name = file === '-' ? 'stdin' : file
    const events = await readEvents(text, as).catch((error: unknown) => {
      throw new Error(`Cannot read the exceptions of ${name}: ${(error as Error).message}`, { cause: error })
    })
    if (events.length === 0) throw new Error(`Cannot group ${name} as it holds no exception`)
    found.push(...events.map((event, i) => ({ name: events.length === 1 ? name : `${name} #${i + 1}`, event })))
  }
  return withService(found)
}

/** An issue is of one service: what names none is taken to be of the one that the others name, if that is one. */
function withService(found: NamedEvent[]): NamedEvent[] {
  const isNamed = ({ event: { service } }: NamedEvent): boolean => Boolean(service) && service !== UNKNOWN_SERVICE
  const [service, ...others] = new Set(found.filter(isNamed).map(({ event }) => event.service))
  if (service === undefined || others.length > 0) return found
  return found.map((one) => (isNamed(one) ? one : { ...one, event: { ...one.event, service } }))
}

async function readEvents(text: string, as: ReadAs): Promise<ExceptionEvent[]> {
  const json = text.trimStart().startsWith('{') || text.trimStart().startsWith('[') ? parseJson(text) : undefined
  if (json === undefined) return [bareEvent(text, as)]
  if (Array.isArray(json)) return (await Promise.all(json.map((one) => readObject(one, as)))).flat()
  return readObject(json, as)
}

async function readObject(value: unknown, as: ReadAs): Promise<ExceptionEvent[]> {
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  if ('resourceSpans' in fields) return readOtlp('traces', value, as)
  if ('resourceLogs' in fields) return readOtlp('logs', value, as)
  const event = 'event' in fields ? fields['event'] : value
  if (isEvent(event)) return [{ ...event, project: as.project }]
  return readSentEvents(value, as)
}

/** Of `GET /events/{id}`: what the processors made of it is made again. */
function isEvent(value: unknown): value is ExceptionEvent {
  return typeof value === 'object' && value !== null && 'exceptions' in value && Array.isArray(value.exceptions) && 'resource' in value
}

function readOtlp(signal: 'traces' | 'logs', value: unknown, { project }: ReadAs): ExceptionEvent[] {
  const body = Buffer.from(JSON.stringify(value))
  try {
    return readExceptions({ project, signal, encoding: 'json', receivedAt: systemClock.now().toString(), items: 0, body }).events
  } catch (error) {
    if (error instanceof InvalidOtlp) throw new Error(`it is no OTLP request in JSON: ${error.message}`, { cause: error })
    throw error
  }
}

/** By the receiver itself, on a port of its own for a moment: what it takes and refuses is said once. */
async function readSentEvents(body: unknown, { project }: ReadAs): Promise<ExceptionEvent[]> {
  const definition = components.find(({ kind, type }) => kind === 'receiver' && type === 'events')
  if (definition?.kind !== 'receiver') throw new Error('it is neither an event nor an OTLP request, and there is no receiver of others')
  const events: ExceptionEvent[] = []
  const { world, remove } = quietWorld()
  const consumer = { consume: async (data: ExceptionEvent[]) => (events.push(...data), { rejected: 0 }) }
  const config = definition.config.parse({ endpoint: '127.0.0.1:0' }) as never
  const receiver = definition.create(config, { exceptions: consumer }, makeHost(world, 'receiver', 'events'))
  await receiver.start?.()
  try {
    const address = receiver.addresses?.()['events']
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(`http://${address}/v1/events`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`it is no event that the API or POST /v1/events knows: ${(await response.text()).slice(0, 2_000)}`)
    return events.map((event) => ({ ...event, project }))
  } finally {
    await receiver.shutdown?.()
    remove()
  }
}

/** What a stack trace alone says. */
export function bareEvent(text: string, { project, language }: ReadAs): ExceptionEvent {
  const now = systemClock.now().toString()
  return {
    id: '0'.repeat(32),
    project,
    signal: 'events',
    time: now,
    receivedAt: now,
    service: UNKNOWN_SERVICE,
    environment: '',
    release: '',
    level: 'error',
    exceptions: [{ type: '', message: '', frames: [], stack: text.slice(0, LIMITS.stackLength) }],
    breadcrumbs: [],
    trace: [],
    attributes: {},
    resource: language === undefined ? {} : { [SDK_LANGUAGE]: language },
    scrubbed: [],
    notes: [],
    sampleRate: 1,
  }
}

/** Undefined for what only looks like JSON: a stack trace may begin with a bracket. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

async function readStdin(): Promise<string> {
  let text = ''
  process.stdin.setEncoding('utf8')
  for await (const chunk of process.stdin) text += chunk as string
  return text
}
