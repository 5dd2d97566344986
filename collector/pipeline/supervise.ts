import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { LIMITS } from '../model/limits.ts'
import type { HealthBody } from '../telemetry/index.ts'
import type { Clock, Logger, Metrics } from './component.ts'
import { INGEST_FLAGS } from './heap.ts'
import type { FromProcess, ToProcess } from './process.ts'
import { SUPERVISED } from './process.ts'

export interface SuperviseOptions {
  /** For messages: `ingest`. */
  name: string
  /** The command line's file, and its arguments. */
  main: string
  args: string[]
  clock: Clock
  log: Logger
  metrics: Metrics
}

export interface Supervised {
  /** Where it listens, once it has started for the first time. Rejects when it says why it can not; later failures are only tried again. */
  started: Promise<Record<string, string>>
  /** `undefined` while it does not run. */
  metricsText(): Promise<string | undefined>
  health(): Promise<HealthBody | undefined>
  /** Asks it to drain and end; resolves with whether it did so in time and without an error. */
  stop(): Promise<boolean>
  kill(): void
}

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5_000
/** After so long a run an end is a new trouble, not the old one again. */
const WELL_AFTER_MS = 30_000
const ANSWER_MS = 2_000
/** Threads for what Node does not do itself: the embedded event store keeps up to four of them busy, and reading a file must not wait for a query. */
const POOL_THREADS = '8'

/** Keeps one child process running: started again when it ends, 100 ms later, doubling to 5 s while it keeps ending. It ends with this process. */
export function supervise({ name, main, args, clock, log, metrics }: SuperviseOptions): Supervised {
  const first = Promise.withResolvers<Record<string, string>>()
  // Whoever stops before it has started does not look at it any more.
  first.promise.catch(() => {})
  const answers = new Map<number, (answer: FromProcess | undefined) => void>()
  const wake = new AbortController()
  let child: ChildProcess | undefined
  let everStarted = false
  let stopping = false
  let calls = 0
  let wait = FIRST_WAIT_MS
  let ended = Promise.resolve<number | NodeJS.Signals>(0)

  const launch = (): void => {
    const startedMs = clock.nowMs()
    const execArgv = [...process.execArgv, ...(name === 'ingest' ? INGEST_FLAGS : [])]
    const env = { UV_THREADPOOL_SIZE: POOL_THREADS, ...process.env, [SUPERVISED]: name }
    const made = fork(main, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv, env })
    let reason: string | undefined
    child = made
    made.on('message', (message: FromProcess) => {
      if (message.kind === 'started') {
        everStarted = true
        first.resolve(message.addresses)
      } else if (message.kind === 'unable') reason = message.message
      else answers.get(message.call)?.(message)
    })
    ended = new Promise((resolve) => {
      made.once('error', (error) => {
        reason ??= error.message
        resolve(1)
      })
      made.once('exit', (code, signal) => resolve(signal ?? code ?? 1))
    })
    void ended.then((how) => again(made, how, reason, startedMs))
  }

  const again = async (made: ChildProcess, how: number | NodeJS.Signals, reason: string | undefined, startedMs: number): Promise<void> => {
    if (child === made) child = undefined
    for (const answer of answers.values()) answer(undefined)
    if (stopping) return
    if (!everStarted && reason !== undefined) return first.reject(new Error(reason))
    if (clock.nowMs() - startedMs > WELL_AFTER_MS) wait = FIRST_WAIT_MS
    log.error(`Starting ${name} again in ${wait} ms as it ended`, { how, ...(reason === undefined ? {} : { reason }) })
    const now = wait
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    await clock.sleep(now, wake.signal).catch(() => {})
    if (stopping) return
    metrics.add('faultline_process_restarts', 1, { name })
    launch()
  }

  const ask = async (what: 'metrics' | 'health'): Promise<FromProcess | undefined> => {
    const call = ++calls
    if (child?.connected !== true) return undefined
    const inTime = new AbortController()
    const answer = new Promise<FromProcess | undefined>((resolve) => {
      answers.set(call, resolve)
      void clock.sleep(ANSWER_MS, inTime.signal).then(
        () => resolve(undefined),
        () => {},
      )
    })
    say({ kind: 'ask', call, what })
    try {
      return await answer
    } finally {
      inTime.abort()
      answers.delete(call)
    }
  }

  const say = (message: ToProcess): void => {
    // It may end at any moment; `exit` then tells.
    if (child?.connected === true) child.send(message, () => {})
  }

  launch()
  return {
    started: first.promise,
    metricsText: async () => {
      const answer = await ask('metrics')
      return answer?.kind === 'metrics' ? answer.text : undefined
    },
    health: async () => {
      const answer = await ask('health')
      return answer?.kind === 'health' ? answer.body : undefined
    },
    stop: async () => {
      stopping = true
      wake.abort()
      if (child === undefined) return true
      say({ kind: 'stop' })
      const inTime = new AbortController()
      // A little longer than it allows itself.
      void clock.sleep(LIMITS.drainMs + 2_000, inTime.signal).then(
        () => child?.kill('SIGKILL'),
        () => {},
      )
      const how = await ended
      inTime.abort()
      return how === 0
    },
    kill: () => void child?.kill('SIGKILL'),
  }
}
