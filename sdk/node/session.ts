import { randomUUID } from 'node:crypto'
import { FAULTLINE_SESSION_DURATION_MS, FAULTLINE_SESSION_STATUS } from '../shared/attributes.ts'
import type { Feature } from '../core/types.ts'

const STATUSES = ['ok', 'errored', 'crashed'] as const

export interface ProcessSession extends Feature {
  /** The process ends. */
  end(): void
}

/**
 * The session of this process for crash-free rates: begun at `init`, ended with the process, and told to have ended when its status gets worse, as the next moment may be
 * the last. Errors that a server lives on after, handled or not, are `errored`; what ends the process is `crashed`.
 */
export function processSession(): ProcessSession {
  const id = randomUUID()
  const begun = Date.now()
  let status: (typeof STATUSES)[number] = 'ok'
  let told: string | undefined
  let send: ((status: string) => void) | undefined
  const end = (): void => {
    if (told === status) return
    told = status
    send?.(status)
  }
  return {
    name: 'session',
    setup(client) {
      client.sendLog({ eventName: 'session.start', time: begun, attributes: { 'session.id': id } })
      send = (status) =>
        client.sendLog({
          eventName: 'session.end',
          time: Date.now(),
          attributes: { 'session.id': id, [FAULTLINE_SESSION_STATUS]: status, [FAULTLINE_SESSION_DURATION_MS]: Date.now() - begun },
        })
      client.onEvent((event) => void (event.session = id))
      client.onSent(({ handled, level }) => {
        const now = level === 'fatal' && !handled ? 'crashed' : level === 'fatal' || level === 'error' ? 'errored' : 'ok'
        if (STATUSES.indexOf(now) <= STATUSES.indexOf(status)) return
        status = now
        end()
      })
    },
    end,
  }
}
