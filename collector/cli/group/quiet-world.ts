import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../store/index.ts'
import { Keyring } from '../../keys/keyring.ts'
import { systemClock } from '../../pipeline/clock.ts'
import type { World } from '../../pipeline/host.ts'

/**
 * For components that a command runs by themselves: nothing is counted, warnings go to the standard error, files into a temporary folder.
 * Of a store there are the settings given, for every project; without them there is no store.
 */
export function quietWorld(settings?: Record<string, unknown>): { world: World; remove(): void } {
  const data = mkdtempSync(join(tmpdir(), 'faultline-group-'))
  const say = (message: string): void => void process.stderr.write(`${message}\n`)
  const nothing = (): void => undefined
  const keys = new Keyring(systemClock)
  const world: World = {
    clock: systemClock,
    log: { debug: nothing, info: nothing, warn: say, error: say },
    metrics: { add: nothing, set: nothing, observe: nothing },
    side: 'both',
    data,
    publicUrl: 'http://127.0.0.1:4319',
    channels: [],
    report: nothing,
    stopping: new AbortController().signal,
    keys: () => keys,
    store: () => {
      if (settings === undefined) throw new Error('Cannot use the store as this command opens none')
      return { documents: { collection: () => ({ findOne: async () => settings }) } } as unknown as Store
    },
  }
  return { world, remove: () => rmSync(data, { recursive: true, force: true }) }
}
