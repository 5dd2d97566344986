import type { CheckedConfig } from '../config/checked.ts'
import { channelsOf } from '../pipeline/channels.ts'
import type { RuleSettings } from './rule.ts'
import { noiseOf, type NoiseConfig, type NoiseSettings } from './settings.ts'

/** The processor that judges rules, by its type in the config. */
const JUDGE = 'alert_rules'

/** What the config says of alerts, for those who show and try rules. */
export interface AlertSettings {
  /** Exporters by which alerts can be told. */
  channels: readonly { id: string; type: string }[]
  /** Undefined where no pipeline judges rules. */
  judged: { rules: readonly RuleSettings[]; noise: NoiseSettings } | undefined
}

export const NO_ALERTS: AlertSettings = { channels: [], judged: undefined }

export function alertSettingsOf(config: CheckedConfig): AlertSettings {
  const used = config.pipelines.flatMap(({ processors }) => processors)
  const judge = used.map((id) => config.processors.get(id)).find((entry) => entry?.definition.type === JUDGE)
  const channels = channelsOf(config).map((id) => ({ id, type: config.exporters.get(id)!.definition.type }))
  if (judge === undefined) return { channels, judged: undefined }
  const settings = judge.config as { rules: RuleSettings[] } & NoiseConfig
  return { channels, judged: { rules: settings.rules, noise: noiseOf(settings) } }
}
