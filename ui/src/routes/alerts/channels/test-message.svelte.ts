import type { Trouble } from '#lib/api/problem.ts'
import { send } from '#lib/api/send.ts'
import type { AlertDelivery } from '#lib/api/types.ts'

/** It is looked at so often, so far apart, until somebody tried to send it. */
const LOOKS = 30
const LOOK_MS = 500

/** A test message by one channel, and what becomes of it. */
export class TestMessage {
  busy = $state(false)
  delivery = $state.raw<AlertDelivery>()
  trouble = $state.raw<Trouble>()
  readonly #channel: () => string

  constructor(channel: () => string) {
    this.#channel = channel
  }

  async send(): Promise<void> {
    this.busy = true
    const answer = await send<AlertDelivery>('POST', '/alerts/test', { channel: this.#channel() })
    this.trouble = answer.ok ? undefined : answer.trouble
    this.delivery = answer.ok ? answer.data : undefined
    for (let look = 0; look < LOOKS && this.delivery?.state === 'waiting' && this.delivery.tries === 0; look++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      const { alert, channel } = this.delivery
      const known = await send<AlertDelivery>('GET', `/deliveries/${alert}?${new URLSearchParams({ channel })}`)
      if (known.ok) this.delivery = known.data
    }
    this.busy = false
  }
}
