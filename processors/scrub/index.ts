import { defineProcessor, keep, parseScrub, ProjectSettings } from '../../collector/api.ts'
import type { ExceptionEvent, ScrubSettings, Session } from '../../collector/api.ts'
import { scrubConfig } from './config.ts'
import { eventScrubber } from './scrub.ts'
import { scrubSession } from './session.ts'
import { readUserKey } from './user.ts'

/**
 * Takes out what must not be shown, before anything is: secrets, and what identifies a person. It does not need `parse` before it. The store
 * is asked for the settings of projects at most every ten seconds.
 */
export default defineProcessor({
  type: 'scrub',
  description: 'Redacts secrets and personal data in all that a sender sent.',
  signal: ['exceptions', 'sessions'],
  stability: 'beta',
  scrubs: true,
  config: scrubConfig,
  create: (config, host) => {
    let key: Buffer | undefined
    const readKey = (): Buffer => (key ??= readUserKey(host.dataDir()))
    const made = (settings?: ScrubSettings) => eventScrubber({ config, settings, key: readKey, clock: host.clock })
    const projects = new ProjectSettings(host, 'scrub', parseScrub)
    // By the settings' identity, which changes only when they are read anew.
    const ready = new WeakMap<ScrubSettings, ReturnType<typeof made>>()
    const byConfig = made()
    const scrubberFor = (project: string): ReturnType<typeof made> => {
      const own = projects.of(project)
      if (own === undefined) return byConfig
      const known = ready.get(own)
      if (known !== undefined) return known
      const scrubber = made(own)
      ready.set(own, scrubber)
      return scrubber
    }
    const scrub = (items: readonly (ExceptionEvent | Session)[]) =>
      items.map((item) => {
        const scrubber = scrubberFor(item.project)
        if ('exceptions' in item) scrubber(item)
        else scrubSession(item, scrubber)
        return keep(item)
      })
    return {
      // Lines of source hold no ids of users.
      start: () => void (config.only === 'source' || readKey()),
      process: (items) => {
        const due = projects.due(items.map(({ project }) => project))
        return due.length === 0 ? scrub(items) : projects.read(due).then(() => scrub(items))
      },
    }
  },
})
