import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import { type Severity, worse } from '../../model/severity.ts'

/**
 * One error is often recorded on every span that it passes. Of the events of one request that share an error key, those whose spans
 * are joined by parent links keep the ones without a child in the group; what they stand for is noted in `alsoOn`, and what the enclosing
 * spans say of how bad it was counts for them: it is the request's span that knows whether the request ended by it. Returns the others.
 */
export function dropEnclosing(events: readonly ExceptionEvent[]): Set<ExceptionEvent> {
  const dropped = new Set<ExceptionEvent>()
  if (events.length < 2) return dropped
  const groups = new Map<string, ExceptionEvent[]>()
  for (const event of events) {
    if (event.errorKey === undefined || event.spanId === undefined || event.signal !== 'traces') continue
    const group = groups.get(event.errorKey)
    if (group === undefined) groups.set(event.errorKey, [event])
    else group.push(event)
  }
  for (const group of groups.values()) if (group.length > 1) dropInGroup(group, dropped)
  return dropped
}

interface Node {
  events: ExceptionEvent[]
  /** The worst of them. */
  severity: Severity
  spanId: string
  parentSpanId: string
  hasChild: boolean
  covered: boolean
}

function dropInGroup(group: ExceptionEvent[], dropped: Set<ExceptionEvent>): void {
  const nodes = new Map<string, Node>()
  for (const event of group) {
    const spanId = event.spanId as string
    const node = nodes.get(spanId)
    if (node === undefined) {
      const parentSpanId = event.parentSpanId ?? ''
      nodes.set(spanId, { events: [event], severity: event, spanId, parentSpanId, hasChild: false, covered: false })
      continue
    }
    node.events.push(event)
    node.severity = worse(node.severity, event)
  }
  for (const node of nodes.values()) {
    const parent = nodes.get(node.parentSpanId)
    if (parent !== undefined && parent !== node) parent.hasChild = true
  }
  for (const node of nodes.values()) if (!node.hasChild) coverAncestors(node, nodes)
  // Only spans in a circle are left: bad data, of which the first is kept so that the error does not vanish.
  for (const node of nodes.values()) if (node.hasChild && !node.covered) coverAncestors(node, nodes)
  for (const node of nodes.values()) if (node.covered) for (const event of node.events) dropped.add(event)
}

/** Stops where another leaf has been, once `alsoOn` is full: the work is linear in the spans. */
function coverAncestors(leaf: Node, nodes: Map<string, Node>): void {
  const alsoOn: { spanId: string; parentSpanId: string }[] = []
  let severity: Severity = { level: 'debug' }
  let node = nodes.get(leaf.parentSpanId)
  for (let steps = 0; node !== undefined && node !== leaf && steps < nodes.size; steps++) {
    if (node.covered && alsoOn.length >= LIMITS.alsoOn) break
    node.covered = true
    severity = worse(severity, node.severity)
    if (alsoOn.length < LIMITS.alsoOn) alsoOn.push({ spanId: node.spanId, parentSpanId: node.parentSpanId })
    node = nodes.get(node.parentSpanId)
  }
  if (alsoOn.length > 0) for (const event of leaf.events) Object.assign(event, { alsoOn }, worse(event, severity))
}
