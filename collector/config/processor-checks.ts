import { channelsOf } from '../pipeline/channels.ts'
import type { CheckedConfig } from './checked.ts'
import { nodeAt, positionOf, type MapNode } from './node.ts'
import type { Problems } from './problem.ts'

/** What processors find wrong with their config once they know the rest of it, at the lines where it stands. */
export function checkProcessors(config: CheckedConfig, root: MapNode, problems: Problems): void {
  const channels = channelsOf(config)
  const used = new Set(config.pipelines.flatMap(({ processors }) => processors))
  for (const { id, definition, config: own } of config.processors.values()) {
    if (definition.kind !== 'processor' || definition.check === undefined || !used.has(id)) continue
    for (const { path, message } of definition.check(own, { channels })) {
      const place = ['processors', id, ...path]
      problems.error(nodeAt(root, place)?.at ?? positionOf(root, place), place.map(String), message)
    }
  }
}
