import type { ExceptionEvent, IgnoreRule, IgnoreSettings } from '../../collector/api.ts'
import { matches } from './matches.ts'
import { RULES } from './rules.ts'

/** The name of the first rule that is on and takes the event for an expected outcome; undefined where it goes on. */
export function reasonToIgnore(event: ExceptionEvent, on: ReadonlySet<IgnoreRule>): IgnoreRule | undefined {
  // Whoever says how bad it is means it to be seen.
  if (event.level === 'fatal') return undefined
  for (const rule of RULES) if (on.has(rule.name) && rule.patterns.some((pattern) => matches(pattern, event))) return rule.name
  return undefined
}

/** Rules that are on: a project's settings come before what the config says. */
export function rulesOn(config: IgnoreSettings, settings?: IgnoreSettings): ReadonlySet<IgnoreRule> {
  if ((settings?.enabled ?? config.enabled) === false) return new Set()
  return new Set(RULES.map(({ name }) => name).filter((name) => settings?.rules[name] ?? config.rules[name] ?? true))
}
