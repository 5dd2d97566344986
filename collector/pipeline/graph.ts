import type { CheckedConfig, ComponentEntry, PipelineEntry } from '../config/checked.ts'
import type { Signal } from './component.ts'

export type Side = 'ingest' | 'work' | 'both'

/** One instance: a receiver, connector or exporter by its id, or a pipeline, which owns an instance of each of its processors. */
export type GraphNode = { key: string; next: string[]; sides: Set<'ingest' | 'work'> } & (
  | { kind: 'receiver' | 'connector' | 'exporter'; entry: ComponentEntry; pipeline?: never }
  | { kind: 'pipeline'; pipeline: PipelineEntry; processors: ComponentEntry[]; afterBoundary: boolean; entry?: never }
)

export interface Graph {
  /** Topological order: what sends stands before what receives. */
  nodes: GraphNode[]
  /** Without a boundary connector the product runs whole in one process. */
  hasBoundary: boolean
}

export const pipelineKey = (id: string): string => `pipeline ${id}`
const key = (kind: 'receiver' | 'connector' | 'exporter', id: string): string => `${kind} ${id}`

/**
 * Wires a config. What receivers reach without passing a boundary is on the ingest side, what boundaries lead to on the work side; a node
 * that both reach is built on both. The boundary itself is on both: it ends the one and begins the other.
 */
export function buildGraph(config: CheckedConfig): Graph {
  const nodes = new Map<string, GraphNode>()
  const order = inOrder(config, nodes)
  const hasBoundary = order.some(isBoundary)
  const mark = (node: GraphNode, side: 'ingest' | 'work'): void => {
    if (node.sides.has(side)) return
    node.sides.add(side)
    if (isBoundary(node)) node.sides.add('ingest').add('work')
    if (isBoundary(node) && side === 'ingest') return
    for (const next of node.next) mark(nodes.get(next)!, side)
  }
  for (const node of order) if (node.kind === 'receiver') mark(node, 'ingest')
  for (const node of order) if (isBoundary(node)) for (const next of node.next) mark(nodes.get(next)!, 'work')
  return { nodes: order, hasBoundary }
}

/** The nodes that one process builds, in topological order, with the edges among them. `both` builds all of it. */
export function nodesOf(graph: Graph, side: Side): GraphNode[] {
  if (side === 'both' || !graph.hasBoundary) return graph.nodes
  return graph.nodes
    .filter((node) => node.sides.has(side))
    .map((node) => (isBoundary(node) && side === 'ingest' ? { ...node, next: [] } : node))
}

export function isBoundary(node: GraphNode): boolean {
  return node.kind === 'connector' && node.entry.definition.kind === 'connector' && node.entry.definition.boundary === true
}

/** Each way in which data would come back to where it was: pipelines and connectors in turn, the first repeated at the end. */
export function findCycles(config: CheckedConfig): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  // Pipelines and the connectors that follow them are held apart: one of each may have the same name.
  const visit = (pipeline: PipelineEntry, path: { pipeline: string; connector: string }[]): void => {
    const at = path.findIndex((passed) => passed.pipeline === pipeline.id)
    if (at >= 0) return void cycles.push([...path.slice(at).flatMap((passed) => [passed.pipeline, passed.connector]), pipeline.id])
    if (done.has(pipeline.id)) return
    for (const [connector, target] of successors(config, pipeline)) visit(target, [...path, { pipeline: pipeline.id, connector }])
    done.add(pipeline.id)
  }
  for (const pipeline of config.pipelines) visit(pipeline, [])
  return cycles
}

/** Pipelines that a pipeline leads to, with the connector between, where that connector makes the one signal of the other. */
function successors(config: CheckedConfig, from: PipelineEntry): [connector: string, to: PipelineEntry][] {
  const found: [string, PipelineEntry][] = []
  for (const id of from.exporters) {
    const definition = config.connectors.get(id)?.definition
    if (definition?.kind !== 'connector') continue
    for (const to of config.pipelines) {
      if (to.receivers.includes(id) && connects(definition.connects, from.signal, to.signal)) found.push([id, to])
    }
  }
  return found
}

function connects(pairs: readonly (readonly [Signal, Signal])[], from: Signal, to: Signal): boolean {
  return pairs.some((pair) => pair[0] === from && pair[1] === to)
}

/** Depth first, so that a node stands before all it leads to. One connector may serve two pairs of signals, hence may meet itself: that edge is passed over. */
function inOrder(config: CheckedConfig, nodes: Map<string, GraphNode>): GraphNode[] {
  const finished: GraphNode[] = []
  const component = (kind: 'receiver' | 'connector' | 'exporter', entry: ComponentEntry): string => {
    const name = key(kind, entry.id)
    if (nodes.has(name)) return name
    const node: GraphNode = { kind, key: name, entry, next: [], sides: new Set() }
    nodes.set(name, node)
    if (kind !== 'exporter') {
      for (const to of config.pipelines) if (receives(config, to, kind, entry.id)) node.next.push(pipeline(to))
    }
    finished.push(node)
    return name
  }
  const pipeline = (entry: PipelineEntry): string => {
    const name = pipelineKey(entry.id)
    if (nodes.has(name)) return name
    const processors = entry.processors.map((id) => required(config.processors.get(id), id))
    const node: GraphNode = {
      kind: 'pipeline',
      key: name,
      pipeline: entry,
      processors,
      afterBoundary: entry.receivers.some((id) => beginsAtBoundary(config, id)),
      next: [],
      sides: new Set(),
    }
    nodes.set(name, node)
    for (const id of entry.exporters) {
      const connector = config.connectors.get(id)
      node.next.push(connector ? component('connector', connector) : component('exporter', required(config.exporters.get(id), id)))
    }
    finished.push(node)
    return name
  }
  for (const entry of config.receivers.values()) {
    if (config.pipelines.some((to) => receives(config, to, 'receiver', entry.id))) component('receiver', entry)
  }
  for (const entry of config.pipelines) pipeline(entry)
  for (const entry of config.connectors.values()) {
    if (config.pipelines.some((to) => to.receivers.includes(entry.id))) component('connector', entry)
  }
  return finished.reverse()
}

function receives(config: CheckedConfig, pipeline: PipelineEntry, kind: string, id: string): boolean {
  return pipeline.receivers.includes(id) && config.connectors.has(id) === (kind === 'connector')
}

function beginsAtBoundary(config: CheckedConfig, id: string): boolean {
  const definition = config.connectors.get(id)?.definition
  return definition?.kind === 'connector' && definition.boundary === true
}

function required(entry: ComponentEntry | undefined, id: string): ComponentEntry {
  if (entry === undefined) throw new Error(`Cannot build the graph as a pipeline names a component that is not configured: ${id}`)
  return entry
}
