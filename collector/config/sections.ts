import type { Definition } from '../pipeline/component.ts'
import type { ComponentEntry } from './checked.ts'
import { keysOf } from './issue.ts'
import type { ConfigNode, MapNode } from './node.ts'
import { isNull } from './node.ts'
import { didYouMean } from './problem.ts'
import type { Position, Problems } from './problem.ts'
import { applySchema } from './schema.ts'
import { wrapperOf } from './wrapper.ts'

/** The five maps of components, by the kind of definition that each holds. */
export const SECTIONS = {
  receivers: 'receiver',
  processors: 'processor',
  exporters: 'exporter',
  connectors: 'connector',
  extensions: 'extension',
} as const satisfies Record<string, Definition['kind']>

export type Section = keyof typeof SECTIONS

/** A component that the config names. Parts are absent where they are wrong, so that later checks need not complain again. */
export interface Listed {
  id: string
  at: Position
  definition?: Definition
  entry?: ComponentEntry
}

export type Components = Record<Section, Map<string, Listed>>

/** As in the Collector, component/identifiable.go. */
const TYPE = /^[a-zA-Z][0-9a-zA-Z_]{0,62}$/
const NAME = /^[^\p{Z}\p{C}\p{S}]{1,1024}$/u

export function readComponents(root: MapNode, definitions: readonly Definition[], problems: Problems): Components {
  const components: Components = {
    receivers: new Map(),
    processors: new Map(),
    exporters: new Map(),
    connectors: new Map(),
    extensions: new Map(),
  }
  for (const section of Object.keys(SECTIONS) as Section[]) {
    const entry = root.entries.get(section)
    if (entry === undefined || isNull(entry.node)) continue
    if (entry.node.kind !== 'map') {
      problems.error(entry.node.at, [section], `expected a map from component id to its config`)
      continue
    }
    for (const [id, { keyAt, node }] of entry.node.entries) {
      components[section].set(id, readComponent(section, id, keyAt, node, definitions, problems))
    }
  }
  for (const [id, { at }] of components.connectors) {
    for (const section of ['receivers', 'exporters'] as const) {
      // A pipeline could not tell which of the two it names.
      if (components[section].has(id))
        problems.error(at, ['connectors', id], `this id is also in ${section}; give one of them a name, as in "${id}/2"`)
    }
  }
  return components
}

function readComponent(
  section: Section,
  id: string,
  at: Position,
  node: ConfigNode,
  definitions: readonly Definition[],
  problems: Problems,
): Listed {
  const path = [section, id]
  const listed: Listed = { id, at }
  const slash = id.indexOf('/')
  const type = slash < 0 ? id : id.slice(0, slash)
  if (!TYPE.test(type) || (slash >= 0 && !NAME.test(id.slice(slash + 1)))) {
    problems.error(at, path, `expected a component id, type or type/name, such as otlp or otlp/2`)
    return listed
  }
  const definition = definitions.find((known) => known.kind === SECTIONS[section] && known.type === type)
  if (definition === undefined) {
    problems.error(at, path, unknownType(section, type, definitions))
    return listed
  }
  listed.definition = definition
  if (node.kind !== 'map' && !isNull(node)) {
    problems.error(node.at, path, 'expected a map with the config of the component')
    return listed
  }
  const given: MapNode = node.kind === 'map' ? node : { kind: 'map', at, entries: new Map() }
  const wrapper = wrapperOf(definition)
  const wrapperKeys = keysOf(wrapper)
  const own = applySchema(
    definition.config,
    pick(given, (key) => !wrapperKeys.includes(key)),
    path,
    problems,
    wrapperKeys,
  )
  const around = applySchema(
    wrapper,
    pick(given, (key) => wrapperKeys.includes(key)),
    path,
    problems,
  )
  if (own === undefined || around === undefined) return listed
  const { unscrubbed = false, ...rest } = around.value
  listed.entry = { id, definition, config: own.value, unscrubbed, ...rest }
  return listed
}

function unknownType(section: Section, type: string, definitions: readonly Definition[]): string {
  const kind = SECTIONS[section]
  const elsewhere = definitions.find((known) => known.type === type)
  if (elsewhere) return `"${type}" is no ${kind}; it belongs among the ${elsewhere.kind}s`
  const known = definitions.filter((definition) => definition.kind === kind).map((definition) => definition.type)
  const expected = known.length === 0 ? 'there is none' : `expected one of ${known.join(', ')}`
  return `unknown ${kind} type "${type}"; ${expected}${didYouMean(type, known)}`
}

function pick(node: MapNode, wanted: (key: string) => boolean): MapNode {
  return { ...node, entries: new Map([...node.entries].filter(([key]) => wanted(key))) }
}
