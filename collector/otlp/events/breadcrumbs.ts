import { cutText } from '../../model/cut.ts'
import type { Breadcrumb } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import type { DecodedSpan, DecodedSpanEvent } from '../decoded.ts'
import * as semconv from '../../model/semconv.ts'
import { mergeAttributes, text } from './attributes.ts'

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
  const message = text(event.attributes[semconv.EXCEPTION_MESSAGE]) || text(event.attributes['message'])
  const type = text(event.attributes[semconv.EXCEPTION_TYPE])
  return {
    time: event.time,
    category: cutText(event.name, LIMITS.nameLength),
    message: cutText(type === '' ? message : `${type}: ${message}`, LIMITS.attributeLength),
    level: event.exception ? 'error' : 'info',
    data: mergeAttributes(event.attributes).attributes,
  }
}
