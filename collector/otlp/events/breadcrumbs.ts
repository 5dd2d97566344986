import type { Attributes } from '../../model/attributes.ts'
import { cutText } from '../../model/cut.ts'
import type { Breadcrumb, Level } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import type { DecodedSpan, DecodedSpanEvent } from '../decoded.ts'
import * as semconv from '../../model/semconv.ts'
import type { Nanos } from '../../model/time.ts'
import { boundValue, mergeAttributes, text } from './attributes.ts'

export interface Crumbs {
  /** The other events of the span, oldest first: the last LIMITS.breadcrumbs of them, counted back from the exception, then those after it. */
  around(index: number): Breadcrumb[]
}

const NONE: Crumbs = { around: () => [] }

/** The events of a span as breadcrumbs of its exceptions, made once for all of them. */
export function breadcrumbsOf(span: DecodedSpan): Crumbs {
  if (span.events.length < 2) return NONE
  const order = span.events.map((event, index) => ({ event, index, time: BigInt(event.time) }))
  order.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.index - b.index))
  const position = new Array<number>(order.length)
  order.forEach(({ index }, at) => (position[index] = at))
  const made = new Array<Breadcrumb | undefined>(order.length)
  const crumb = (at: number): Breadcrumb => (made[at] ??= breadcrumb((order[at] as { event: DecodedSpanEvent }).event))
  return {
    around(index) {
      const own = position[index] as number
      const from = Math.max(0, own - LIMITS.breadcrumbs)
      const crumbs: Breadcrumb[] = []
      for (let at = from; at < order.length && crumbs.length < LIMITS.breadcrumbs; at++) if (at !== own) crumbs.push(crumb(at))
      return crumbs
    },
  }
}

/** All of them, oldest first: the last LIMITS.breadcrumbs. */
export function allBreadcrumbs(span: DecodedSpan): Breadcrumb[] {
  const order = span.events.map((event) => ({ event, time: BigInt(event.time) }))
  order.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
  return order.slice(-LIMITS.breadcrumbs).map(({ event }) => breadcrumb(event))
}

function breadcrumb(event: DecodedSpanEvent): Breadcrumb {
  const { time, name, attributes } = event
  if (name === SENT && attributes[semconv.FAULTLINE_BREADCRUMB_CATEGORY] !== undefined) return sentBreadcrumb(time, attributes)
  const message = text(attributes[semconv.EXCEPTION_MESSAGE]) || text(attributes['message'])
  const type = text(attributes[semconv.EXCEPTION_TYPE])
  return {
    time,
    category: cutText(name, LIMITS.nameLength),
    message: cutText(type === '' ? message : `${type}: ${message}`, LIMITS.attributeLength),
    level: event.exception ? 'error' : 'info',
    data: mergeAttributes(attributes).attributes,
  }
}

/** The name of the SDK's own, which say of themselves what they are. */
const SENT = 'breadcrumb'

function sentBreadcrumb(time: Nanos, attributes: Attributes): Breadcrumb {
  return read(time, {
    category: attributes[semconv.FAULTLINE_BREADCRUMB_CATEGORY],
    message: attributes[semconv.FAULTLINE_BREADCRUMB_MESSAGE],
    level: attributes[semconv.FAULTLINE_BREADCRUMB_LEVEL],
    data: parse(attributes[semconv.FAULTLINE_BREADCRUMB_DATA]),
  })
}

/** What a log record, which has no events, says in `faultline.breadcrumbs`; the last LIMITS.breadcrumbs, oldest first. What is none is left out. */
export function breadcrumbsOfRecord(attributes: Attributes): Breadcrumb[] {
  const list = parse(attributes[semconv.FAULTLINE_BREADCRUMBS])
  if (!Array.isArray(list)) return []
  return list.slice(-LIMITS.breadcrumbs).flatMap((item: unknown) => {
    const crumb = typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {}
    const { time } = crumb
    if (typeof time !== 'number' || !(time >= 0 && time < MAX_MS)) return []
    return [read(`${BigInt(Math.round(time * 1000)) * 1000n}`, crumb)]
  })
}

/** Milliseconds of which the nanoseconds fit 64 bits. */
const MAX_MS = 2 ** 63 / 1e6

const LEVELS: readonly unknown[] = ['debug', 'info', 'warning', 'error', 'fatal'] satisfies Level[]

function read(time: Nanos, { category, message, level, data }: Record<string, unknown>): Breadcrumb {
  const bound = boundValue(data)
  return {
    time,
    category: cutText(text(boundValue(category)), LIMITS.nameLength),
    message: cutText(text(boundValue(message)), LIMITS.attributeLength),
    level: LEVELS.includes(level) ? (level as Level) : 'info',
    data: mergeAttributes(typeof bound === 'object' && bound !== null && !Array.isArray(bound) ? bound : {}).attributes,
  }
}

/** JSON as the SDK writes it; undefined where it is none, or longer than what is kept of an attribute. */
function parse(json: unknown): unknown {
  if (typeof json !== 'string' || json.length > LIMITS.breadcrumbsLength) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
