import {
  type Attributes,
  type AttributeValue,
  type Breadcrumb,
  type ExceptionEvent,
  LIMITS,
  type Nanos,
  type Sender,
  clampTime,
  cutMiddle,
  cutText,
  eventId,
  fromMs,
  route,
  semconv,
} from '../../collector/api.ts'
import type { SentEvent } from './schema.ts'

/**
 * The events of one request as the pipeline knows them. The same request again gives the same ids where it tells the time or an id of its
 * own; without either each request is a new event, since a nightly job that fails twice says the same words twice.
 */
export function convertEvents(sent: SentEvent[], sender: Sender, receivedAt: Nanos): ExceptionEvent[] {
  const seen = new Map<string, number>()
  return sent.map((event) => {
    const content = JSON.stringify(event)
    const index = seen.get(content) ?? 0
    seen.set(content, index + 1)
    return convert(event, projectOf(event, sender), receivedAt, content, index)
  })
}

function projectOf(sent: SentEvent, { routing = [], project }: Sender): string {
  if (routing.length === 0) return project
  return route(routing, { service: sent.service ?? '', namespace: '', environment: sent.environment ?? '' }, project)
}

function convert(sent: SentEvent, project: string, receivedAt: Nanos, content: string, index: number): ExceptionEvent {
  const notes: string[] = []
  const time = sent.timestamp === undefined ? '0' : nanos(sent.timestamp)
  const clamped = clampTime(time, receivedAt)
  if (clamped.note !== undefined) notes.push(clamped.note)
  const cut = (name: string, text: string | undefined, length: number, shorten = cutText): string => {
    const whole = (text ?? '').toWellFormed()
    if (whole.length > length) notes.push(`The ${name} was cut from ${whole.length} to ${length} characters.`)
    return shorten(whole, length)
  }
  const kept = keepAttributes(sent.attributes)
  if (kept.dropped > 0) notes.push(`${kept.dropped} attributes or values in them were dropped.`)
  const breadcrumbs = sent.breadcrumbs ?? []
  if (breadcrumbs.length > LIMITS.breadcrumbs)
    notes.push(`${breadcrumbs.length - LIMITS.breadcrumbs} of the oldest breadcrumbs were dropped.`)

  const service = cut('service', sent.service, LIMITS.nameLength) || semconv.UNKNOWN_SERVICE
  const environment = cut('environment', sent.environment, LIMITS.nameLength)
  const release = cut('release', sent.release, LIMITS.nameLength)
  const idAttribute = kept.attributes[semconv.FAULTLINE_EVENT_ID]
  return {
    id: eventId({
      project,
      signal: 'events',
      traceId: '',
      spanId: '',
      index,
      time: time === '0' ? receivedAt : time,
      content,
      eventIdAttribute: typeof idAttribute === 'string' ? idAttribute : undefined,
    }),
    project,
    signal: 'events',
    time: clamped.time,
    ...(clamped.sentTime === undefined ? {} : { sentTime: clamped.sentTime }),
    receivedAt,
    service,
    environment,
    release,
    level: sent.level ?? 'error',
    exceptions: [
      {
        type: cut('type', sent.type, LIMITS.typeLength),
        message: cut('message', sent.message, LIMITS.messageLength),
        frames: [],
        stack: cut('stack trace', sent.stacktrace, LIMITS.stackLength, cutMiddle),
      },
    ],
    breadcrumbs: breadcrumbs.slice(-LIMITS.breadcrumbs).map((each) => convertBreadcrumb(each, clamped.time)),
    trace: [],
    attributes: kept.attributes,
    resource: resourceOf(service, environment, release),
    ...(sent.user === undefined ? {} : { user: convertUser(sent.user) }),
    ...(sent.fingerprint === undefined ? {} : { clientFingerprint: sent.fingerprint.map((part) => name(part)) }),
    scrubbed: [],
    notes,
    sampleRate: 1,
  }
}

function resourceOf(service: string, environment: string, release: string): Attributes {
  const resource: Attributes = { [semconv.SERVICE_NAME]: service }
  if (environment !== '') resource[semconv.ENVIRONMENT_NAMES[0]] = environment
  if (release !== '') resource[semconv.RELEASE_NAMES[0]] = release
  return resource
}

function convertUser(user: NonNullable<SentEvent['user']>): NonNullable<ExceptionEvent['user']> {
  return Object.fromEntries(Object.entries(user).flatMap(([key, value]) => (value === undefined ? [] : [[key, name(value)]])))
}

/** A breadcrumb without a time is of the time of its event. */
function convertBreadcrumb(sent: NonNullable<SentEvent['breadcrumbs']>[number], eventTime: Nanos): Breadcrumb {
  return {
    time: sent.timestamp === undefined ? eventTime : nanos(sent.timestamp),
    category: name(sent.category ?? ''),
    message: cutText((sent.message ?? '').toWellFormed(), LIMITS.attributeLength),
    level: sent.level ?? 'info',
    data: keepAttributes(sent.data).attributes,
  }
}

function name(text: string): string {
  return cutText(text.toWellFormed(), LIMITS.nameLength)
}

/** RFC 3339 keeps its digits down to the nanosecond, which `Date` does not. */
function nanos(timestamp: string | number): Nanos {
  if (typeof timestamp === 'number') return fromMs(timestamp)
  const fraction = /\.(\d+)/.exec(timestamp)?.[1] ?? ''
  const seconds = Math.floor(Date.parse(timestamp) / 1000)
  const time = BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0').slice(0, 9))
  return time > 0n ? time.toString() : '0'
}

/** The JSON values of a sender within the limits of attributes, on a map without a prototype. */
function keepAttributes(sent: Attributes | undefined): { attributes: Attributes; dropped: number } {
  const tally = { values: 0, dropped: 0 }
  const attributes = keepMap(sent ?? {}, tally, 0)
  return { attributes, dropped: tally.dropped }
}

interface Tally {
  values: number
  dropped: number
}

function keepMap(sent: { [key: string]: AttributeValue }, tally: Tally, depth: number): Attributes {
  const kept: Attributes = Object.create(null)
  let keys = 0
  for (const key of Object.keys(sent)) {
    if (keys >= LIMITS.attributes || !room(tally)) tally.dropped++
    else {
      keys++
      kept[cutText(key.toWellFormed(), LIMITS.attributeLength)] = keepValue(sent[key]!, tally, depth)
    }
  }
  return kept
}

function keepValue(value: AttributeValue, tally: Tally, depth: number): AttributeValue {
  if (typeof value === 'string') return cutText(value.toWellFormed(), LIMITS.attributeLength)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= LIMITS.attributeDepth) return '[nested too deep]'
  if (!Array.isArray(value)) return keepMap(value, tally, depth + 1)
  const kept: AttributeValue[] = []
  for (const each of value) {
    if (room(tally)) kept.push(keepValue(each, tally, depth + 1))
    else tally.dropped++
  }
  return kept
}

function room(tally: Tally): boolean {
  return ++tally.values <= LIMITS.attributeValues
}
