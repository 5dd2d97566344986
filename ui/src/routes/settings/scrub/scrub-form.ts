import type { ScrubSettings } from '#lib/api/types.ts'
import { readRules, writeRules, type RulesRead } from '../rules-text.ts'

/** What becomes of what a rule of the table finds; `off` does not apply it, `on` applies one that has to be asked for. */
export const DOES = {
  off: 'is not looked for',
  on: 'is looked for, too',
  replace: 'is replaced',
  mask: 'keeps its last four characters',
  hash: 'becomes a hash, the same for the same value',
  remove: 'goes without a trace',
} as const

export type Does = keyof typeof DOES

/** The section `scrub` as a person edits it. */
export interface ScrubForm {
  /** Rules of the table that do something else than the table says. */
  changed: { rule: string; does: Does }[]
  /** Names, one a line. */
  safe: string
  sensitive: string
  /** Own rules as YAML. */
  rules: string
}

export function toForm(settings: ScrubSettings | undefined): ScrubForm {
  const row = (does: Does) => (rule: string) => ({ rule, does })
  return {
    changed: [
      ...(settings?.disable ?? []).map(row('off')),
      ...(settings?.enable ?? []).map(row('on')),
      ...Object.entries(settings?.redactions ?? {}).map(([rule, does]) => ({ rule, does })),
    ],
    safe: (settings?.safe_keys ?? []).join('\n'),
    sensitive: (settings?.sensitive_keys ?? []).join('\n'),
    rules: writeRules(settings?.rules ?? []),
  }
}

/** What is saved of it, and how its rules read. The server checks the rest. */
export function fromForm({ changed, safe, sensitive, rules }: ScrubForm): { settings?: object; read: RulesRead } {
  const read = readRules(rules)
  if ('problems' in read) return { read }
  const does = (wanted: Does): string[] => changed.filter((one) => one.does === wanted).map(({ rule }) => rule)
  const redacted = changed.filter((one) => one.does !== 'off' && one.does !== 'on')
  return {
    read,
    settings: {
      disable: does('off'),
      enable: does('on'),
      redactions: Object.fromEntries(redacted.map((one) => [one.rule, one.does])),
      safe_keys: lines(safe),
      sensitive_keys: lines(sensitive),
      rules: read.rules,
    },
  }
}

const lines = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || [])
