import { SIGNALS } from '../pipeline/component.ts'
import type { ConnectorDefinition, Definition, Signal } from '../pipeline/component.ts'
import type { PipelineEntry } from './checked.ts'
import { childOf, isNull, positionOf } from './node.ts'
import type { ConfigNode, MapNode } from './node.ts'
import { didYouMean } from './problem.ts'
import type { Position, Problems } from './problem.ts'
import type { Components } from './sections.ts'

export type Role = 'receivers' | 'processors' | 'exporters'
const ROLES: readonly Role[] = ['receivers', 'processors', 'exporters']

/** A pipeline whose signal is known, with the place of each name in it. */
export interface ListedPipeline extends PipelineEntry {
  at: Position
  places: Record<Role, Map<string, Position>>
}

/** Reads `service::pipelines` and checks each name in it: that it is configured, and that it speaks the signal of the pipeline. */
export function readPipelines(root: MapNode, components: Components, problems: Problems): ListedPipeline[] {
  const service = childOf(root, 'service')
  if (service?.kind !== 'map') return []
  const node = childOf(service, 'pipelines')
  const path = ['service', 'pipelines']
  if (node === undefined || isNull(node) || (node.kind === 'map' && node.entries.size === 0)) {
    problems.error(
      positionOf(root, path),
      path,
      'missing; expected at least one pipeline, such as "traces: { receivers: [otlp], exporters: [debug] }"',
    )
    return []
  }
  if (node.kind !== 'map') {
    problems.error(node.at, path, 'expected a map from pipeline id to its receivers, processors and exporters')
    return []
  }
  const pipelines: ListedPipeline[] = []
  for (const [id, { keyAt, node: content }] of node.entries) {
    const pipeline = readPipeline(id, keyAt, content, components, problems)
    if (pipeline !== undefined) pipelines.push(pipeline)
  }
  checkConnectors(pipelines, components, problems)
  return pipelines
}

function readPipeline(id: string, at: Position, node: ConfigNode, components: Components, problems: Problems): ListedPipeline | undefined {
  const path = ['service', 'pipelines', id]
  const [word = '', ...name] = id.split('/')
  const signal = SIGNALS.find((known) => known === word)
  if (signal === undefined || name.some((part) => part === '')) {
    problems.error(
      at,
      path,
      `expected a pipeline id, signal or signal/name, with a signal of ${SIGNALS.join(', ')}${didYouMean(word, SIGNALS)}`,
    )
  }
  if (node.kind !== 'map') {
    problems.error(at, path, 'expected a map with receivers and exporters')
    return undefined
  }
  for (const [key, { keyAt }] of node.entries) {
    if (ROLES.some((role) => role === key)) continue
    problems.error(keyAt, [...path, key], `unknown key; expected one of ${ROLES.join(', ')}${didYouMean(key, ROLES)}`)
  }
  const places = {} as ListedPipeline['places']
  for (const role of ROLES) places[role] = readNames(node, role, path, problems)
  for (const role of ['receivers', 'exporters'] as const) {
    if (places[role].size > 0 || childOf(node, role)?.kind === 'scalar') continue
    problems.error(positionOf(node, [role]), path, `a pipeline needs at least one of its ${role}`)
  }
  for (const role of ROLES) {
    for (const [component, place] of places[role]) {
      const message = mismatch(component, role, signal, components)
      if (message !== undefined) problems.error(place, [...path, role], message)
    }
  }
  if (signal === undefined) return undefined
  const names = (role: Role): string[] => [...places[role].keys()]
  return { id, signal, at, places, receivers: names('receivers'), processors: names('processors'), exporters: names('exporters') }
}

function readNames(pipeline: MapNode, role: Role, path: string[], problems: Problems): Map<string, Position> {
  const names = new Map<string, Position>()
  const node = childOf(pipeline, role)
  if (node === undefined || isNull(node)) return names
  if (node.kind !== 'list') {
    problems.error(node.at, [...path, role], 'expected a list of component ids')
    return names
  }
  for (const item of node.items) {
    if (item.kind !== 'scalar' || item.value === null) {
      problems.error(item.at, [...path, role], 'expected a component id')
      continue
    }
    const id = String(item.value)
    if (names.has(id)) problems.error(item.at, [...path, role], `"${id}" is named twice`)
    names.set(id, item.at)
  }
  return names
}

/** Why a component can not stand at this place of a pipeline. */
function mismatch(id: string, role: Role, signal: Signal | undefined, components: Components): string | undefined {
  const listed = components[role].get(id) ?? (role === 'processors' ? undefined : components.connectors.get(id))
  if (listed === undefined) return notConfigured(id, role, components)
  const { definition } = listed
  if (definition === undefined || signal === undefined) return undefined
  const speaks = signalsOf(definition, role)
  if (speaks.includes(signal)) return undefined
  return `${definition.kind} "${id}" does not ${role === 'receivers' ? 'give' : 'take'} ${signal}; it is for ${speaks.join(', ')}`
}

function notConfigured(id: string, role: Role, components: Components): string {
  const one = role.slice(0, -1)
  const other = (Object.keys(components) as (keyof Components)[]).find((section) => components[section].has(id))
  if (other !== undefined) return `"${id}" is configured under ${other}, which can not stand among the ${role} of a pipeline`
  const known = [...components[role].keys(), ...(role === 'processors' ? [] : components.connectors.keys())]
  return `${one} "${id}" is not configured${didYouMean(id, known)}`
}

function signalsOf(definition: Definition, role: Role): Signal[] {
  if (definition.kind === 'processor') return [definition.signal].flat()
  if (definition.kind === 'connector') return [...new Set(definition.connects.map((pair) => pair[role === 'receivers' ? 1 : 0]))]
  if (definition.kind === 'extension') return []
  return Object.keys(definition.stability) as Signal[]
}

/** What enters a connector has to come out of it, and the other way round, in signals that it can turn into each other. */
function checkConnectors(pipelines: ListedPipeline[], components: Components, problems: Problems): void {
  for (const { id, definition } of components.connectors.values()) {
    if (definition?.kind !== 'connector') continue
    const into = pipelines.filter((pipeline) => pipeline.places.exporters.has(id))
    const outOf = pipelines.filter((pipeline) => pipeline.places.receivers.has(id))
    for (const pipeline of outOf) {
      if (connects(definition, into, [pipeline]) || !definition.connects.some(([, to]) => to === pipeline.signal)) continue
      const from = definition.connects.filter(([, to]) => to === pipeline.signal).map(([signal]) => signal)
      problems.error(
        pipeline.places.receivers.get(id)!,
        ['service', 'pipelines', pipeline.id, 'receivers'],
        `connector "${id}" gives ${pipeline.signal} only where it takes ${from.join(' or ')}; no such pipeline names it among its exporters`,
      )
    }
    for (const pipeline of into) {
      if (connects(definition, [pipeline], outOf) || !definition.connects.some(([from]) => from === pipeline.signal)) continue
      const to = definition.connects.filter(([from]) => from === pipeline.signal).map(([, signal]) => signal)
      const message = `what connector "${id}" makes of ${pipeline.signal} goes nowhere; no pipeline of ${to.join(' or ')} names it among its receivers`
      const path = ['service', 'pipelines', pipeline.id, 'exporters']
      // A durable queue that nobody reads only grows. Another connector may be there for what it stores.
      if (definition.boundary === true) problems.error(pipeline.places.exporters.get(id)!, path, message)
      else problems.warn(pipeline.places.exporters.get(id)!, path, message)
    }
  }
}

function connects(definition: ConnectorDefinition, into: ListedPipeline[], outOf: ListedPipeline[]): boolean {
  return definition.connects.some(
    ([from, to]) => into.some((pipeline) => pipeline.signal === from) && outOf.some((pipeline) => pipeline.signal === to),
  )
}

/** Warns of components that no pipeline names: they are not started. */
export function warnUnused(pipelines: ListedPipeline[], components: Components, problems: Problems): void {
  const used = (section: 'receivers' | 'processors' | 'exporters' | 'connectors', id: string): boolean =>
    pipelines.some((pipeline) =>
      section === 'connectors' ? pipeline.places.receivers.has(id) || pipeline.places.exporters.has(id) : pipeline.places[section].has(id),
    )
  for (const section of ['receivers', 'processors', 'exporters', 'connectors'] as const) {
    for (const { id, at, definition } of components[section].values()) {
      if (definition !== undefined && !used(section, id))
        problems.warn(at, [section, id], 'configured but named in no pipeline, so it is not started')
    }
  }
}
