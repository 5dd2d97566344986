import { defineProcessor, drop, ignoreSettings, keep, parseIgnore, ProjectSettings } from '../../collector/api.ts'
import type { ExceptionEvent, IgnoreRule, IgnoreSettings } from '../../collector/api.ts'
import { reasonToIgnore, rulesOn } from './ignore.ts'

/**
 * Drops expected outcomes, each for the name of the rule that took it. Wants what `parse` read. The store is asked for the settings of
 * projects at most every ten seconds; apart from that a batch is done at once.
 */
export default defineProcessor({
  type: 'ignore',
  description: 'Drops what is expected: clients that went away, addresses that do not exist, health checks, browser extensions.',
  signal: 'exceptions',
  stability: 'beta',
  config: ignoreSettings,
  create: (config, host) => {
    const settings = new ProjectSettings(host, 'ignore', parseIgnore)
    // By the settings' identity, which changes only when they are read anew.
    const ready = new WeakMap<IgnoreSettings, ReadonlySet<IgnoreRule>>()
    const byConfig = rulesOn(config)
    const rulesFor = (project: string): ReadonlySet<IgnoreRule> => {
      const own = settings.of(project)
      if (own === undefined) return byConfig
      const known = ready.get(own) ?? rulesOn(config, own)
      ready.set(own, known)
      return known
    }
    const decide = (events: ExceptionEvent[]) =>
      events.map((event) => {
        const reason = reasonToIgnore(event, rulesFor(event.project))
        return reason === undefined ? keep(event) : drop(reason)
      })
    return {
      process: (events) => {
        const due = settings.due(events.map((event) => event.project))
        return due.length === 0 ? decide(events) : settings.read(due).then(() => decide(events))
      },
    }
  },
})
