import { z } from 'zod'
import { parseSettings, type ParsedSettings } from './settings.ts'

/** Names of the rules of `ignore`: what is dropped is counted under them. In the order in which they are tried. */
export const IGNORE_RULES = [
  'client_cancelled',
  'control_flow',
  'process_stopped',
  'http_redirect',
  'http_not_found',
  'http_client_error',
  'health_check',
  'browser_extension',
  'injected_script',
  'foreign_script',
  'resize_observer',
] as const

export type IgnoreRule = (typeof IGNORE_RULES)[number]

const onOff = z.boolean().optional()

/** Field `ignore` of a project's document in the collection `settings`, and what the config says: which rules are on. */
export const ignoreSettings = z.strictObject({
  enabled: z.boolean().optional().describe('False: nothing is dropped.'),
  rules: z
    .strictObject(Object.fromEntries(IGNORE_RULES.map((name) => [name, onOff])) as Record<IgnoreRule, typeof onOff>)
    .prefault({})
    .describe('Rules by name: false to let through what one would drop. A rule that is not named is on.'),
})

export type IgnoreSettings = z.output<typeof ignoreSettings>

export function parseIgnore(value: unknown): ParsedSettings<IgnoreSettings> {
  return parseSettings(ignoreSettings, value)
}
