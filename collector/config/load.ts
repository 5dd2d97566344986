import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Definition } from '../pipeline/component.ts'
import { findCycles } from '../pipeline/graph.ts'
import { loadPlugin } from '../pipeline/plugins.ts'
import type { CheckedConfig, ComponentEntry } from './checked.ts'
import { checkListening, checkPublicUrl, checkScrubbed } from './exposure.ts'
import { checkProcessors } from './processor-checks.ts'
import { childOf, merge } from './node.ts'
import type { ConfigNode, MapNode } from './node.ts'
import { readPipelines, warnUnused } from './pipelines.ts'
import type { ListedPipeline } from './pipelines.ts'
import { Problems, didYouMean } from './problem.ts'
import type { ConfigProblem } from './problem.ts'
import { readYaml } from './read.ts'
import { SECTIONS, readComponents } from './sections.ts'
import type { Components, Section } from './sections.ts'
import { readService } from './service.ts'
import type { Environment } from './substitute.ts'

export interface LoadOptions {
  /** Instead of the built-in components; those of plugins are added to them. */
  definitions?: readonly Definition[]
  /** Where relative paths of configs and of `service::data` begin; by default the process's folder. */
  cwd?: string
}

export type Loaded =
  { config: CheckedConfig; warnings: ConfigProblem[]; problems?: never } | { problems: ConfigProblem[]; config?: never; warnings?: never }

/**
 * Reads configs, the later over the earlier, and checks all of it. Reads files and imports plugins, and does no other I/O. With any error
 * the answer is every problem found, warnings among them.
 */
export async function loadConfig(
  paths: readonly string[],
  env: Environment = process.env,
  { definitions, cwd = process.cwd() }: LoadOptions = {},
): Promise<Loaded> {
  const problems = new Problems()
  const root = await readFiles(paths, cwd, env, problems)
  if (root === undefined) return { problems: problems.sorted(paths) }
  checkSections(root, problems)
  const builtIns = definitions ?? (await import('../components.ts')).components
  const plugins = await loadPlugins(root, cwd, builtIns, problems)
  const components = readComponents(root, [...builtIns, ...plugins.definitions], problems)
  const pipelines = readPipelines(root, components, problems)
  const service = readService(root, components, plugins.files, cwd, problems)
  checkScrubbed(pipelines, components, problems)
  warnUnused(pipelines, components, problems)
  if (service === undefined) return { problems: problems.sorted(paths) }
  checkListening(service, components, root, problems)
  checkPublicUrl(pipelines, components, service, problems)
  const config: CheckedConfig = {
    receivers: entries(components, 'receivers'),
    processors: entries(components, 'processors'),
    exporters: entries(components, 'exporters'),
    connectors: entries(components, 'connectors'),
    extensions: entries(components, 'extensions'),
    pipelines: pipelines.map(({ id, signal, receivers, processors, exporters }) => ({ id, signal, receivers, processors, exporters })),
    service,
    files: paths.map((path) => resolve(cwd, path)),
  }
  checkCycles(config, pipelines, problems)
  checkProcessors(config, root, problems)
  const sorted = problems.sorted(paths)
  return problems.hasErrors ? { problems: sorted } : { config, warnings: sorted }
}

/** `undefined` where there is nothing that the other checks could say more about. */
async function readFiles(paths: readonly string[], cwd: string, env: Environment, problems: Problems): Promise<MapNode | undefined> {
  let root: ConfigNode | undefined
  let broken = false
  for (const file of paths) {
    let source: string
    try {
      source = await readFile(resolve(cwd, file), 'utf8')
    } catch (error) {
      problems.error({ file, line: 0, column: 0 }, [], `can not be read: ${(error as Error).message}`)
      broken = true
      continue
    }
    const read = readYaml(source, file, env, problems)
    broken ||= read.broken
    if (read.node === undefined) continue
    if (read.node.kind !== 'map') {
      problems.error(read.node.at, [], 'expected a map with receivers, exporters and service')
      broken = true
      continue
    }
    root = root === undefined ? read.node : merge(root, read.node)
  }
  if (root !== undefined) complainOfFaults(root, [], problems)
  if (root === undefined && !broken) {
    problems.error(
      { file: paths[0] ?? 'no config', line: 1, column: 1 },
      [],
      'the config is empty; expected receivers, exporters and service',
    )
  }
  return broken || root?.kind !== 'map' ? undefined : root
}

/** Only now: a later file may have replaced the value whose variable is not set. */
function complainOfFaults(node: ConfigNode, path: string[], problems: Problems): void {
  for (const fault of node.faults ?? []) problems.error(node.at, path, fault)
  if (node.kind === 'map') for (const [key, entry] of node.entries) complainOfFaults(entry.node, [...path, key], problems)
  if (node.kind === 'list') node.items.forEach((item, i) => complainOfFaults(item, [...path, String(i)], problems))
}

function checkSections(root: MapNode, problems: Problems): void {
  const known = [...Object.keys(SECTIONS), 'service']
  for (const [key, { keyAt }] of root.entries) {
    if (!known.includes(key)) problems.error(keyAt, [key], `unknown key; expected one of ${known.join(', ')}${didYouMean(key, known)}`)
  }
}

async function loadPlugins(root: MapNode, cwd: string, builtIns: readonly Definition[], problems: Problems) {
  const files: string[] = []
  const definitions: Definition[] = []
  const list = childOf(childOf(root, 'service'), 'plugins')
  for (const item of list?.kind === 'list' ? list.items : []) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue
    const plugin = await loadPlugin(item.value, dirname(resolve(cwd, item.at.file)))
    const path = ['service', 'plugins', item.value]
    for (const problem of plugin.problems) problems.error(item.at, path, problem)
    if (plugin.file !== undefined) files.push(plugin.file)
    for (const definition of plugin.definitions) {
      const { kind, type } = definition
      if ([...builtIns, ...definitions].some((other) => other.kind === kind && other.type === type)) {
        problems.error(item.at, path, `there is a ${kind} of type "${type}" already; give this one another type`)
      } else {
        definitions.push(definition)
      }
    }
  }
  return { files, definitions }
}

function checkCycles(config: CheckedConfig, pipelines: ListedPipeline[], problems: Problems): void {
  for (const cycle of findCycles(config)) {
    const first = pipelines.find((pipeline) => pipeline.id === cycle[0])!
    // Pipelines and connectors in turn; both may have the same name.
    const way = cycle.map((name, index) => (index % 2 === 0 ? `pipeline ${name}` : name)).join(' -> ')
    problems.error(first.at, ['service', 'pipelines', first.id], `data would go round for ever: ${way}`)
  }
}

function entries(components: Components, section: Section): Map<string, ComponentEntry> {
  const found = new Map<string, ComponentEntry>()
  for (const { id, entry } of components[section].values()) if (entry !== undefined) found.set(id, entry)
  return found
}
