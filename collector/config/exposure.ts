import type { ComponentEntry, ServiceConfig } from './checked.ts'
import { isLoopback, parseEndpoint } from './fields.ts'
import { nodeAt, positionOf } from './node.ts'
import type { MapNode } from './node.ts'
import type { ListedPipeline } from './pipelines.ts'
import type { Problems } from './problem.ts'
import type { Components } from './sections.ts'

/**
 * Personal data must not leave by accident: on each path from a receiver to an exporter that leaves the machine stands a processor that
 * scrubs, unless the exporter says `unscrubbed: true`.
 */
export function checkScrubbed(pipelines: readonly ListedPipeline[], components: Components, problems: Problems): void {
  const raw = rawPaths(pipelines, components)
  for (const pipeline of pipelines) {
    const path = raw.get(pipeline)
    if (path === undefined || scrubs(pipeline, components)) continue
    for (const [id, at] of pipeline.places.exporters) {
      const entry = components.exporters.get(id)?.entry
      if (entry?.definition.kind !== 'exporter' || entry.unscrubbed) continue
      const place = ['service', 'pipelines', pipeline.id, 'exporters']
      let leaves: boolean
      try {
        leaves = entry.definition.leavesMachine(entry.config)
      } catch (error) {
        problems.error(at, place, `exporter "${id}" can not say whether data leaves the machine by it: ${String(error)}`)
        continue
      }
      if (!leaves) continue
      const way = [...path, id].join(' -> ')
      problems.error(
        at,
        place,
        `data leaves the machine by exporter "${id}" unscrubbed, on the way ${way}; put scrub before it, or set "unscrubbed: true" in exporters::${id}`,
      )
    }
  }
}

/** How data that nothing has scrubbed comes to each pipeline: components and pipelines in turn. A pipeline without an entry gets none. */
function rawPaths(pipelines: readonly ListedPipeline[], components: Components): Map<ListedPipeline, string[]> {
  const paths = new Map<ListedPipeline, string[]>()
  const visit = (pipeline: ListedPipeline, path: string[]): void => {
    if (paths.has(pipeline)) return
    paths.set(pipeline, path)
    if (scrubs(pipeline, components)) return
    for (const id of pipeline.exporters) {
      const definition = components.connectors.get(id)?.definition
      if (definition?.kind !== 'connector') continue
      for (const next of pipelines) {
        const joined = definition.connects.some(([from, to]) => from === pipeline.signal && to === next.signal)
        if (joined && next.places.receivers.has(id)) visit(next, [...path, id, next.id])
      }
    }
  }
  for (const pipeline of pipelines) {
    const receiver = pipeline.receivers.find((id) => components.receivers.has(id))
    if (receiver !== undefined) visit(pipeline, [receiver, pipeline.id])
  }
  return paths
}

/** Links of an alert that leaves the machine lead to the UI, and nobody else's 127.0.0.1 is ours. */
export function checkPublicUrl(
  pipelines: readonly ListedPipeline[],
  components: Components,
  service: ServiceConfig,
  problems: Problems,
): void {
  if (service.publicUrl !== undefined) return
  for (const pipeline of pipelines) {
    for (const [id, at] of pipeline.places.exporters) {
      const entry = components.exporters.get(id)?.entry
      if (entry?.definition.kind !== 'exporter' || entry.definition.delivery !== 'outbox' || !leaves(entry)) continue
      problems.error(
        at,
        ['service', 'pipelines', pipeline.id, 'exporters'],
        `links in the alerts of exporter "${id}" would lead nowhere, as nobody else can reach http://${service.api.endpoint}; set "service::public_url" to where people reach the UI, such as https://faultline.example.com`,
      )
    }
  }
}

/** Undefined where it can not say, of which `checkScrubbed` complains. */
function leaves({ definition, config }: ComponentEntry): boolean | undefined {
  try {
    return definition.kind === 'exporter' && definition.leavesMachine(config)
  } catch {
    return undefined
  }
}

function scrubs(pipeline: ListedPipeline, components: Components): boolean {
  return pipeline.processors.some((id) => {
    const definition = components.processors.get(id)?.definition
    return definition?.kind === 'processor' && definition.scrubs === true
  })
}

/**
 * Without authentication only this machine may reach us, unless the config says that it knows. A receiver says itself where it asks for a
 * key; the API and telemetry have no sign-in yet, so there `allow_unauthenticated` is the only way.
 */
export function checkListening(service: ServiceConfig, components: Components, root: MapNode, problems: Problems): void {
  const check = (address: unknown, path: string[], way = ''): void => {
    const host = typeof address === 'string' ? parseEndpoint(address)?.host : undefined
    if (host === undefined || isLoopback(host)) return
    const at = nodeAt(root, path)?.at ?? positionOf(root, path)
    const says = `${String(address)} can be reached from other machines, and no authentication is configured`
    if (service.allowUnauthenticated) problems.warn(at, path, says)
    else problems.error(at, path, `${says}; ${way}listen on 127.0.0.1, or set "service::allow_unauthenticated: true"`)
  }
  for (const { id, entry } of components.receivers.values()) {
    if (entry?.definition.kind !== 'receiver') continue
    const { authenticates } = entry.definition
    for (const [path, address] of endpoints(entry.config, [])) {
      if (typeof address !== 'string' || authenticates?.(entry.config, address) === true) continue
      check(address, ['receivers', id, ...path], authenticates && `set "auth: required" in receivers::${id}, `)
    }
  }
  check(service.api.endpoint, ['service', 'api', 'endpoint'])
  check(service.metrics.endpoint, ['service', 'telemetry', 'metrics', 'endpoint'])
  check(service.health.endpoint, ['service', 'telemetry', 'health', 'endpoint'])
}

/** Every `endpoint` in a receiver's config, however deep. */
function* endpoints(value: unknown, path: string[]): Generator<[path: string[], address: unknown]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'endpoint') yield [[...path, key], inner]
    else yield* endpoints(inner, [...path, key])
  }
}
