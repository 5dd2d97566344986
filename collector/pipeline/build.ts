import type { CheckedConfig, ComponentEntry } from '../config/checked.ts'
import type { Chain, EmitFrom, Runner } from './chain/index.ts'
import { makeChain, runInPlace, runInWorker } from './chain/index.ts'
import type { Component, Connector, Consumer, Delivery, Exporter, Host, Signal } from './component.ts'
import type { Delivered, Send } from './deliver/index.ts'
import { deliverDirect, deliverOutbox, deliverQueued, deliverStored } from './deliver/index.ts'
import type { Branch } from './fan-out.ts'
import { fanOut } from './fan-out.ts'
import type { Graph, GraphNode } from './graph.ts'
import { nodesOf } from './graph.ts'
import type { World } from './host.ts'
import { makeHost } from './host.ts'
import type { Rerunnable } from './rerun.ts'

/** One instance with its name for messages: `exporter clickhouse`, `pipeline exceptions`. */
export interface Part {
  name: string
  component: Component
  /** Of a pipeline of exceptions behind the inbox, or anywhere where there is none. */
  rerunnable?: Rerunnable | undefined
}

type Next = { [S in Signal]?: Consumer<S> }

/** Makes one side's instances and wires them; starts nothing. Topological order: receivers first. */
export function buildParts(config: CheckedConfig, graph: Graph, world: World): Part[] {
  const nodes = new Map(nodesOf(graph, world.side).map((node) => [node.key, node]))
  const made = new Map<string, { component: Component; branch(signal: Signal): Branch<Signal>; rerunnable?: Rerunnable }>()
  // Looked up when data flows: a connector may lead to a pipeline that leads to the same connector with another signal.
  const branchTo = (key: string, signal: Signal): Branch<Signal> => {
    const found = made.get(key)
    if (found !== undefined) return found.branch(signal)
    const late = (): Consumer<Signal> => made.get(key)!.branch(signal).consumer
    return { queued: false, consumer: { consume: (data, context) => late().consume(data, context) } }
  }
  const nextOf = (node: GraphNode): Next => {
    const next: Next = {}
    for (const key of node.next) {
      const target = nodes.get(key)
      if (target?.kind !== 'pipeline') continue
      const { signal } = target.pipeline
      const targets = node.next.filter((other) => pipelineSignal(nodes.get(other)) === signal)
      next[signal] ??= fanOut(targets.map((other) => branchTo(other, signal))) as never
    }
    return next
  }
  const isBehind = ({ sides }: GraphNode): boolean => graph.hasBoundary && (world.side === 'work' || !sides.has('ingest'))
  for (const node of [...nodes.values()].reverse()) {
    if (node.kind === 'pipeline') made.set(node.key, pipeline(config, node, world, branchTo))
    else if (node.kind === 'receiver') made.set(node.key, receiver(node.entry, nextOf(node), world))
    else if (node.kind === 'connector') made.set(node.key, connector(node.entry, nextOf(node), world))
    else made.set(node.key, exporter(node.entry, world, isBehind(node)))
  }
  return [...nodes.keys()].map((name) => {
    const { component, rerunnable } = made.get(name)!
    return { name, component, rerunnable }
  })
}

function pipelineSignal(node: GraphNode | undefined): Signal | undefined {
  return node?.kind === 'pipeline' ? node.pipeline.signal : undefined
}

function receiver(entry: ComponentEntry, next: Next, world: World) {
  const { definition } = entry
  if (definition.kind !== 'receiver') throw new Error(`Cannot use ${entry.id} as a receiver: it is a ${definition.kind}`)
  const component = definition.create(entry.config, next, makeHost(world, 'receiver', entry.id))
  return {
    component,
    branch: (): never => {
      throw new Error(`Cannot send data to receiver ${entry.id}`)
    },
  }
}

function connector(entry: ComponentEntry, next: Next, world: World) {
  const { definition } = entry
  if (definition.kind !== 'connector') throw new Error(`Cannot use ${entry.id} as a connector: it is a ${definition.kind}`)
  const host = makeHost(world, 'connector', entry.id)
  const instance: Connector = definition.create(entry.config, next, host)
  const delivered = new Map<Signal, Delivered<Signal>>()
  const consumerOf = (signal: Signal): Consumer<Signal> => {
    const send: Send<Signal> = async (data, context) => {
      if (instance.consume === undefined) throw new Error(`Cannot send data to connector ${entry.id} as this half of it takes none`)
      return instance.consume(signal, data, context)
    }
    if (definition.delivery === undefined || definition.delivery === 'direct') {
      const consumer: Consumer<Signal> = { consume: send as Consumer<Signal>['consume'] }
      if (definition.borrows === true) consumer.borrows = true
      if (instance.consumeRaw !== undefined) consumer.consumeRaw = (raw, context) => instance.consumeRaw!(raw, context)
      return consumer
    }
    const wrapped = delivered.get(signal) ?? deliver(definition.delivery, send, signal, entry, host, world)
    delivered.set(signal, wrapped)
    return wrapped
  }
  return {
    component: drained(instance, delivered),
    branch: (signal: Signal) => ({ consumer: consumerOf(signal), queued: definition.delivery === 'queued' }),
  }
}

function exporter(entry: ComponentEntry, world: World, behindBoundary: boolean) {
  const { definition } = entry
  if (definition.kind !== 'exporter') throw new Error(`Cannot use ${entry.id} as an exporter: it is a ${definition.kind}`)
  const host = makeHost(world, 'exporter', entry.id)
  const instance: Exporter<Signal> = definition.create(entry.config, host)
  const delivered = new Map<Signal, Delivered<Signal>>()
  // Behind the boundary nobody can be told of an error any more, and the other branches must not hear the batch twice.
  const delivery = behindBoundary && definition.delivery === 'direct' ? 'stored' : definition.delivery
  const send: Send<Signal> = async (data, context, signal) => {
    await instance.export(data, context, signal)
    return { rejected: 0 }
  }
  const consumerOf = (signal: Signal): Consumer<Signal> => {
    const wrapped = delivered.get(signal) ?? deliver(delivery, send, signal, entry, host, world)
    delivered.set(signal, wrapped)
    return wrapped
  }
  return {
    component: drained(instance, delivered),
    branch: (signal: Signal) => ({ consumer: consumerOf(signal), queued: delivery === 'queued' }),
  }
}

function deliver(delivery: Delivery, send: Send<Signal>, signal: Signal, entry: ComponentEntry, host: Host, world: World) {
  if (delivery === 'stored') return deliverStored(send, signal, host, world.stopping)
  if (delivery === 'direct') return deliverDirect(send, signal, host)
  if (delivery === 'outbox') {
    if (entry.outbox === undefined || signal !== 'alerts')
      throw new Error(`Cannot keep an outbox for ${entry.id}: it is for alerts, and is configured`)
    return deliverOutbox(send as Send<'alerts'>, entry.outbox, host, world.stopping) as Delivered<Signal>
  }
  if (entry.delivery === undefined) throw new Error(`Cannot queue for ${entry.id} as its delivery is not configured`)
  return deliverQueued(send, signal, entry.delivery, host)
}

/** What is queued goes out before the component that sends it ends. */
function drained(component: Component, delivered: Map<Signal, Delivered<Signal>>): Component {
  return {
    start: async () => {
      await component.start?.()
      for (const wrapped of delivered.values()) wrapped.start?.()
    },
    shutdown: async () => {
      for (const wrapped of delivered.values()) await wrapped.shutdown()
      await component.shutdown?.()
    },
  }
}

function pipeline(
  config: CheckedConfig,
  node: GraphNode & { kind: 'pipeline' },
  world: World,
  branchTo: (key: string, signal: Signal) => Branch<Signal>,
): { component: Component; branch(): Branch<Signal>; rerunnable?: Rerunnable } {
  const { signal, id } = node.pipeline
  const branches = node.next.map((key) => branchTo(key, signal))
  const next = fanOut(branches)
  const queued = branches.every((branch) => branch.queued)
  if (node.processors.length === 0) return { component: {}, branch: () => ({ consumer: next, queued }) }
  const processors = node.processors.map((entry) => ({ entry, host: makeHost(world, 'processor', entry.id) }))
  const hosts = processors.map(({ host }) => host)
  // Behind the boundary a processor may be anything; before it, it stands between a sender and the acknowledgement.
  const runner = (emit: EmitFrom): Runner =>
    node.afterBoundary
      ? runInWorker(
          {
            files: config.files,
            pipeline: id,
            signal,
            side: world.side,
            clock: world.clock,
            stopping: world.stopping,
            hosts,
            limits: node.processors.map((entry) => entry.guard?.timeoutMs ?? 0),
          },
          emit,
        )
      : runInPlace({ entries: node.processors, hostOf: (step) => hosts[step]!, signal, clock: world.clock }, emit)
  const chain: Chain<Signal> = makeChain({ runner, signal, processors, next, clock: world.clock })
  const made = { component: chain, branch: () => ({ consumer: chain, queued }) }
  if (signal !== 'exceptions' || !(node.afterBoundary || world.side === 'both')) return made
  return { ...made, rerunnable: { types: node.processors.map((entry) => entry.definition.type), rerun: chain.rerun } }
}
