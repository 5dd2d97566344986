import type { Attributes } from '@opentelemetry/api'
import { contain } from '../core/contain.ts'
import { randomId } from '../core/ids.ts'
import { FAULTLINE_SESSION_DURATION_MS, FAULTLINE_SESSION_STATUS } from '../shared/attributes.ts'
import type { Client, Feature } from '../core/types.ts'
import { all, listen } from './patch.ts'

/** A session that was quiet for so long has ended, and the next activity begins another one. */
const QUIET_MS = 30 * 60_000
/** Activity is written down at most so often. */
const NOTE_MS = 5_000
const KEY = 'faultline.session'
const STATUSES = ['ok', 'errored', 'crashed'] as const
type Status = (typeof STATUSES)[number]

/** As it is kept in the tab's storage, so that it goes on over reloads and the pages of one site; times in milliseconds since 1970. */
interface Session {
  id: string
  start: number
  last: number
  status: Status
  /** Another release begins another session. */
  release: string
}

/**
 * Sessions of a tab for crash-free rates: `session.start` once, and `session.end` when the page is hidden, when a session has been quiet, and when its status gets worse.
 * An end is provisional: the server takes the last and the worst that it was told. Without storage a session is a page's.
 */
export function sessions(): Feature {
  return {
    name: 'sessions',
    setup: (client) => {
      let session = resume(client)
      let noted = Date.now()
      const active = (): void => {
        const now = Date.now()
        if (now - session.last > QUIET_MS) {
          end(client, session)
          session = begin(client)
        } else session.last = now
        if (now - noted < NOTE_MS) return
        noted = now
        store(session)
      }
      client.onEvent((event) => {
        active()
        event.session = session.id
      })
      client.onSent(({ handled, level }) => {
        const status: Status = !handled ? 'crashed' : level === 'error' || level === 'fatal' ? 'errored' : 'ok'
        if (STATUSES.indexOf(status) <= STATUSES.indexOf(session.status)) return
        session.status = status
        end(client, session)
      })
      const hidden = (): void => {
        if (globalThis.document?.visibilityState === 'hidden') end(client, session)
        else active()
      }
      return all(
        ...['click', 'keydown', 'scroll'].map((name) => listen(globalThis.window, name, active)),
        listen(globalThis.document, 'visibilitychange', hidden),
        listen(globalThis.window, 'pagehide', () => end(client, session)),
      )
    },
  }
}

function resume(client: Client): Session {
  const kept = contain(() => JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null)()
  const isWhole = typeof kept?.id === 'string' && STATUSES.includes(kept.status) && kept.release === (client.options.release ?? '')
  const goesOn = isWhole && Date.now() - kept.last <= QUIET_MS
  return goesOn ? { ...kept, last: Date.now() } : begin(client)
}

function begin(client: Client): Session {
  const now = Date.now()
  const session: Session = { id: randomId(16), start: now, last: now, status: 'ok', release: client.options.release ?? '' }
  store(session)
  client.sendLog({ eventName: 'session.start', time: now, attributes: whose(client, session) })
  return session
}

function end(client: Client, session: Session): void {
  store(session)
  client.sendLog({
    eventName: 'session.end',
    time: Date.now(),
    attributes: {
      ...whose(client, session),
      [FAULTLINE_SESSION_STATUS]: session.status,
      [FAULTLINE_SESSION_DURATION_MS]: Math.max(0, session.last - session.start),
    },
  })
}

/** The user is often known after the session began: its end says it too. */
function whose(client: Client, { id }: Session): Attributes {
  const { userId } = client.scope()
  return { 'session.id': id, ...(userId !== undefined && { 'user.id': userId }) }
}

/** A page may be denied its storage. */
function store(session: Session): void {
  contain(() => sessionStorage.setItem(KEY, JSON.stringify(session)))()
}
