import { defineProcessor, keep } from '../../collector/api.ts'
import { scrubConfig } from './config.ts'
import { eventScrubber } from './scrub.ts'
import { readUserKey } from './user.ts'

/** Takes out what must not be shown, before anything is: secrets, and what identifies a person. It does not need `parse` before it. */
export default defineProcessor({
  type: 'scrub',
  description: 'Redacts secrets and personal data in all that a sender sent.',
  signal: 'exceptions',
  stability: 'alpha',
  scrubs: true,
  config: scrubConfig,
  create: (config, host) => {
    let key: Buffer | undefined
    const readKey = (): Buffer => (key ??= readUserKey(host.dataDir()))
    const scrubEvent = eventScrubber(config, readKey)
    return {
      start: () => void readKey(),
      process: (events) =>
        events.map((event) => {
          scrubEvent(event)
          return keep(event)
        }),
    }
  },
})
