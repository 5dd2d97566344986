import { defineProcessor, groupingRules, keep, parseGrouping, ProjectSettings, z } from '../../collector/api.ts'
import type { ExceptionEvent, GroupingSettings } from '../../collector/api.ts'
import { groupEvent, groupingOf } from './group.ts'
import type { Grouping } from './group.ts'

/**
 * Says which issue an event belongs to, and where it broke. Wants what `parse` read and sees scrubbed data only. The store is asked for the
 * settings of projects at most every ten seconds; apart from that a batch is grouped at once.
 */
export default defineProcessor({
  type: 'fingerprint',
  description: 'Groups exceptions into issues by type and frames, never by line numbers.',
  signal: 'exceptions',
  stability: 'beta',
  config: z.strictObject({
    version: z
      .literal(1)
      .default(1)
      .describe('Version of the grouping. A new version of Faultline never changes the groups of an old one.'),
    rules: groupingRules,
  }),
  create: (config, host) => {
    const settings = new ProjectSettings(host, 'grouping', parseGrouping)
    // By the settings' identity, which changes only when they are read anew.
    const ready = new WeakMap<GroupingSettings, Grouping>()
    const byConfig = groupingOf(config)
    const groupingFor = (project: string): Grouping => {
      const own = settings.of(project)
      if (own === undefined) return byConfig
      const known = ready.get(own)
      if (known !== undefined) return known
      const made = groupingOf(config, own)
      ready.set(own, made)
      return made
    }
    const group = (events: ExceptionEvent[]) =>
      events.map((event) => {
        groupEvent(event, groupingFor(event.project))
        return keep(event)
      })
    return {
      process: (events) => {
        const due = settings.due(events.map((event) => event.project))
        return due.length === 0 ? group(events) : settings.read(due).then(() => group(events))
      },
    }
  },
})
