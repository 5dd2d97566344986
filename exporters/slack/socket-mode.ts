import { PermanentError, RetryableError, checkTarget } from '../../collector/api.ts'
import type { Host } from '../../collector/api.ts'

/** How long a connection may take to say hello. */
const HELLO_MS = 10_000
/**
 * A connection is replaced after so long, as Slack does it itself now and then. The pings of the other side do not reach us, so one that is
 * dead without having been closed would stay unnoticed.
 */
const CONNECTION_MS = 15 * 60_000
/** One that lasted so long was a good one; after others the waits grow. */
const STEADY_MS = 60_000
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
/** So often in a row, and health says that the buttons do not work. */
const FAILURES = 3

export interface SocketModeOptions {
  host: Host
  /** Asks Slack for an address to connect to. */
  open(signal: AbortSignal): Promise<string>
  /** What somebody did, after it was acknowledged. */
  interact(payload: unknown): Promise<void>
  allowPrivateAddresses: boolean
}

interface Connection {
  /** Resolves when it wants to be replaced, `renew`, or is no more, `closed`. */
  over: Promise<'renew' | 'closed'>
  close(): void
}

/**
 * Slack's Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode): a connection from us to Slack, by which it says what
 * people press, so that nobody needs to reach Faultline from outside. Each message is acknowledged at once, before anything is done, since
 * Slack waits for three seconds. The next connection is open before the last one ends.
 */
export class SocketMode {
  readonly #options: SocketModeOptions
  readonly #stopped = new AbortController()
  readonly #working = new Set<Promise<void>>()
  #running: Promise<void> | undefined

  constructor(options: SocketModeOptions) {
    this.#options = options
  }

  start(): void {
    this.#running ??= this.#run()
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#running
    await Promise.allSettled(this.#working)
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped
    const { host } = this.#options
    let [current, failures]: [Connection | undefined, number] = [undefined, 0]
    while (!signal.aborted) {
      try {
        const next = await this.#connect()
        current?.close()
        current = next
        if (failures >= FAILURES) host.report('ok')
        const began = host.clock.nowMs()
        if ((await current.over) === 'closed') current = undefined
        if (host.clock.nowMs() - began < STEADY_MS) throw new RetryableError('the connection ended soon after it began')
        failures = 0
      } catch (error) {
        if (signal.aborted || !(await this.#survive(error, ++failures))) break
      }
    }
    current?.close()
  }

  /** Waits until the next attempt; false where none can help. */
  async #survive(error: unknown, failures: number): Promise<boolean> {
    const { host } = this.#options
    const message = `The buttons in Slack do not work: ${error instanceof Error ? error.message : String(error)}`
    if (error instanceof PermanentError) {
      host.report('permanent', message)
      host.log.error(message)
      return false
    }
    if (failures === FAILURES) host.report('recoverable', message)
    host.log.warn(message)
    const asked = error instanceof RetryableError ? error.retryAfterMs : undefined
    const wait = Math.max(asked ?? 0, Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS))
    await host.clock.sleep(wait, this.#stopped.signal).catch(() => {})
    return true
  }

  async #connect(): Promise<Connection> {
    const { host, open, allowPrivateAddresses } = this.#options
    const late = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(HELLO_MS)])
    const { url, shown } = await checkTarget(await open(late), { allowPrivateAddresses, signal: late })
    // The address is not pinned as that of a request is: whoever stands behind another one has no certificate of this name.
    if (url.protocol !== 'wss:' && !allowPrivateAddresses) throw new PermanentError(`Cannot connect to ${shown} as it is not encrypted`)
    const socket = new WebSocket(url)
    const life = new AbortController()
    const hello = Promise.withResolvers<void>()
    const over = Promise.withResolvers<'renew' | 'closed'>()
    const end = (): void => {
      life.abort()
      over.resolve('closed')
      hello.reject(new RetryableError(`${shown} did not say hello`))
      socket.close()
    }
    for (const what of ['close', 'error']) socket.addEventListener(what, end)
    late.addEventListener('abort', () => hello.reject(new RetryableError(`${shown} did not say hello in time`)), { once: true })
    this.#stopped.signal.addEventListener('abort', end, { signal: life.signal })
    socket.addEventListener('message', ({ data }) => {
      const { type, reason, envelope_id, payload } = read(data)
      if (type === 'hello') hello.resolve()
      else if (type === 'disconnect') {
        if (reason === 'link_disabled')
          host.log.warn('Socket Mode is switched off for the app in Slack: switch it on, or take app_token away')
        over.resolve('renew')
      } else if (envelope_id !== undefined) {
        socket.send(JSON.stringify({ envelope_id }))
        if (type === 'interactive') this.#interact(payload)
      }
    })
    try {
      await hello.promise
    } catch (error) {
      end()
      throw error
    }
    host.clock.sleep(CONNECTION_MS, life.signal).then(
      () => over.resolve('renew'),
      () => {},
    )
    return { over: over.promise, close: end }
  }

  #interact(payload: unknown): void {
    const { host, interact } = this.#options
    const working = interact(payload).catch((error: unknown) => {
      host.log.warn('Cannot answer a button in Slack', { error: error instanceof Error ? error.message : String(error) })
    })
    this.#working.add(working)
    void working.then(() => this.#working.delete(working))
  }
}

interface SocketMessage {
  type?: string
  reason?: string
  envelope_id?: string
  payload?: unknown
}

function read(data: unknown): SocketMessage {
  try {
    return (JSON.parse(String(data)) ?? {}) as SocketMessage
  } catch {
    return {}
  }
}
