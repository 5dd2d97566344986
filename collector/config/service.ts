import { resolve } from 'node:path'
import { z } from 'zod'
import type { ServiceConfig } from './checked.ts'
import { endpoint } from './fields.ts'
import { childOf, isNull, positionOf } from './node.ts'
import type { MapNode } from './node.ts'
import { didYouMean } from './problem.ts'
import type { Problems } from './problem.ts'
import { applySchema } from './schema.ts'
import type { Components } from './sections.ts'

const listener = (address: string, what: string) => z.strictObject({ endpoint: endpoint().default(address).describe(what) }).prefault({})

const service = z.strictObject({
  data: z.string().min(1).default('./data').describe('Folder for what the components keep, from the working directory'),
  plugins: z.array(z.string()).default([]).describe('Files and packages with components, from the folder of the config file'),
  extensions: z.array(z.string()).default([]),
  allow_unauthenticated: z.boolean().default(false).describe('Listen on other addresses than loopback without authentication'),
  public_url: z
    .url({ protocol: /^https?$/, error: 'expected the address where people reach the UI, such as https://faultline.example.com' })
    .optional()
    .describe('Where people reach the UI; links in alerts begin with it'),
  api: listener('127.0.0.1:4319', 'Where the API and the UI listen'),
  telemetry: z
    .strictObject({
      metrics: listener('127.0.0.1:8888', 'Where Prometheus finds the metrics'),
      health: listener('127.0.0.1:13133', 'Where health is answered'),
    })
    .prefault({}),
})

/** All of `service` but its pipelines. `plugins` are the resolved ones, `cwd` is where a relative data folder begins. */
export function readService(
  root: MapNode,
  components: Components,
  plugins: string[],
  cwd: string,
  problems: Problems,
): ServiceConfig | undefined {
  const node = childOf(root, 'service')
  if (node === undefined || isNull(node)) {
    problems.error(positionOf(root, ['service']), ['service'], 'missing; expected a map with pipelines')
    return undefined
  }
  if (node.kind !== 'map') {
    problems.error(node.at, ['service'], 'expected a map with pipelines')
    return undefined
  }
  const rest: MapNode = { ...node, entries: new Map([...node.entries].filter(([key]) => key !== 'pipelines')) }
  const read = applySchema(service, rest, ['service'], problems, ['pipelines'])
  checkExtensions(node, components, problems)
  if (read === undefined) return undefined
  return {
    data: resolve(cwd, read.value.data),
    publicUrl: read.value.public_url?.replace(/\/+$/, ''),
    plugins,
    extensions: read.value.extensions,
    allowUnauthenticated: read.value.allow_unauthenticated,
    api: read.value.api,
    metrics: read.value.telemetry.metrics,
    health: read.value.telemetry.health,
  }
}

function checkExtensions(service: MapNode, { extensions }: Components, problems: Problems): void {
  const list = childOf(service, 'extensions')
  const named = list?.kind === 'list' ? list.items : []
  const used = new Set<string>()
  for (const item of named) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue
    const path = ['service', 'extensions']
    if (used.has(item.value)) problems.error(item.at, path, `"${item.value}" is named twice`)
    used.add(item.value)
    if (extensions.has(item.value)) continue
    problems.error(item.at, path, `extension "${item.value}" is not configured${didYouMean(item.value, [...extensions.keys()])}`)
  }
  for (const { id, at } of extensions.values()) {
    if (!used.has(id)) problems.warn(at, ['extensions', id], 'configured but not named in service::extensions, so it is not started')
  }
}
