import { stringify } from 'yaml'
import type { Definition } from '../pipeline/component.ts'

/** YAML for `faultline components`: by kind, each type with what it does and how stable it is, for each signal where that differs. */
export function listComponents(definitions: readonly Definition[]): string {
  const kinds: Record<string, object[]> = {}
  for (const kind of ['receiver', 'processor', 'exporter', 'connector', 'extension'] as const) {
    const of = definitions.filter((definition) => definition.kind === kind).toSorted((a, b) => a.type.localeCompare(b.type))
    kinds[`${kind}s`] = of.map((definition) => ({
      type: definition.type,
      description: definition.description,
      stability: stabilityOf(definition),
    }))
  }
  return stringify(kinds, { lineWidth: 0 })
}

function stabilityOf(definition: Definition): unknown {
  if (definition.kind === 'processor') {
    return Object.fromEntries([definition.signal].flat().map((signal) => [signal, definition.stability]))
  }
  if (definition.kind === 'connector') {
    return Object.fromEntries(definition.connects.map(([from, to]) => [`${from}_to_${to}`, definition.stability]))
  }
  return definition.stability
}
