import type { Feature } from '../core/types.ts'
import { listen } from './patch.ts'

/** What waits goes out when the network is back, and not only when the next attempt is due. */
export function online(): Feature {
  return {
    name: 'online',
    setup: (client) => listen(globalThis as unknown as EventTarget, 'online', () => client.delivery.wake()),
  }
}
