import type { CheckedConfig } from '../config/checked.ts'

/** Ids of the exporters by which alerts can be told, in the order of the config. */
export function channelsOf({ pipelines, exporters }: CheckedConfig): string[] {
  const named = pipelines.filter(({ signal }) => signal === 'alerts').flatMap((pipeline) => pipeline.exporters)
  return [...new Set(named)].filter((id) => {
    const definition = exporters.get(id)?.definition
    return definition?.kind === 'exporter' && definition.delivery === 'outbox'
  })
}
