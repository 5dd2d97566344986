import type { CheckedConfig } from '../config/checked.ts'

/**
 * Where the receivers of a config listen, as far as the config tells: each `endpoint` by the key that it stands under (`http`, `grpc`), or
 * by the receiver's id where it stands at the top. The work side shows them without knowing any receiver; a port 0 is settled in the other process.
 */
export function configuredAddresses(config: CheckedConfig): Record<string, string> {
  const found: Record<string, string> = {}
  const visit = (value: unknown, name: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'endpoint' && typeof inner === 'string') found[name] ??= inner
      else visit(inner, key)
    }
  }
  for (const entry of config.receivers.values()) visit(entry.config, entry.id)
  return found
}
