import { Worker } from 'node:worker_threads'
import { LIMITS } from '../../model/limits.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { Clock, Host, RetryableError, Signal } from '../component.ts'
import type { FromWorker, PackedResult, ToldError, ToWorker, WorkerStart } from './messages.ts'
import { pack, unpack } from './packed.ts'
import type { EmitFrom, Runner } from './runner.ts'
import type { StepFailure, StepsResult } from './steps.ts'
import { replay } from './store-proxy.ts'
import { watch } from './watch.ts'

export interface WorkerOptions {
  files: string[]
  pipeline: string
  signal: Signal
  side: Host['side']
  clock: Clock
  /** Ends the tries to start a worker again. */
  stopping: AbortSignal
  /** For each processor in order: its host on this thread, and its time limit for a batch in milliseconds (0: none). */
  hosts: Host[]
  limits: number[]
  /** Heap of the worker; beyond it the worker ends, and the processor that ran is to blame. */
  heapMb?: number
}

/**
 * Runs the processors in a worker thread, which is ended when one outlives its limit, and started anew. Runs overlap where a processor emits
 * while a batch is under way; all that were in a worker that ended fail with it.
 */
export function runInWorker(options: WorkerOptions, emit: EmitFrom): Runner {
  const { clock, limits } = options
  const runs = new Map<number, { progress: Int32Array; settle(result: StepsResult): void }>()
  let ids = 0
  let worker: Worker | undefined
  let launching: Promise<void> | undefined
  let closed = false

  const post = (to: Worker, message: ToWorker): void => to.postMessage(message)

  const endRuns = (message: string, blame: boolean): void => {
    for (const { progress, settle } of runs.values())
      settle({ failed: { step: blame ? Atomics.load(progress, 0) : -1, kind: 'exit', message } })
    runs.clear()
  }

  /** Resolves when the processors have started; rejects with a sentence, and leaves no thread behind, when they can not. */
  const launch = async (): Promise<void> => {
    const workerData: WorkerStart = { files: options.files, pipeline: options.pipeline, signal: options.signal, side: options.side }
    // The same ending as this file: .ts in the repository, .js in the published package.
    const file = new URL(`./worker${import.meta.url.slice(-3)}`, import.meta.url)
    const made = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: options.heapMb ?? LIMITS.workerHeapMb } })
    worker = made
    const started = Promise.withResolvers<void>()
    const unable = (message: string): void =>
      started.reject(new Error(`Cannot start the processors of pipeline ${options.pipeline}: ${message}`))
    const ended = (message: string): void => {
      unable(message)
      // Ended by us, or told a second time, when another may be at work already.
      if (worker !== made || closed) return
      worker = undefined
      options.hosts[0]?.log.warn(`The worker of pipeline ${options.pipeline} ended: ${message}`)
      endRuns(message, true)
    }
    made.on('error', (error: unknown) => ended(`the worker ended: ${error instanceof Error ? error.message : String(error)}`))
    made.on('exit', (code) => ended(`the worker ended with code ${code}`))
    made.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') started.resolve()
      else if (message.kind === 'unable') unable(message.message)
      else if (message.kind === 'done') runs.get(message.run)?.settle(unpackResult(message.result))
      else if (message.kind === 'store')
        void answer(made, message.call, async () => replay(options.hosts[message.step]!.store(), message.path))
      else if (message.kind === 'emit') void answer(made, message.call, () => emit(message.step, message.items))
      else if (message.kind !== 'stopped') relay(message)
    })
    const inTime = new AbortController()
    void clock.sleep(LIMITS.workerStartMs, inTime.signal).then(
      () => unable(`they did not start within ${LIMITS.workerStartMs} ms`),
      () => {},
    )
    try {
      await started.promise
      made.once('exit', () => void startSoon())
    } catch (error) {
      if (worker === made) worker = undefined
      endRuns((error as Error).message, false)
      await made.terminate()
      throw error
    } finally {
      inTime.abort()
    }
  }

  const relay = (message: Extract<FromWorker, { step: number }>): void => {
    const host = options.hosts[message.step]
    if (host === undefined) return
    if (message.kind === 'log') host.log[message.level](message.message, message.fields)
    else if (message.kind === 'metric') host.metrics[message.what](message.name, message.value, message.labels)
    else if (message.kind === 'report') host.report(message.status, message.message)
  }

  const answer = async (to: Worker, call: number, work: () => Promise<unknown>): Promise<void> => {
    try {
      post(to, { kind: 'answer', call, value: await work() })
    } catch (error) {
      post(to, { kind: 'answer', call, error: told(error) })
    }
  }

  /** The worker of before has ended; without a new one no batch can go on, so this does not give up. */
  const relaunch = (): Promise<void> => {
    const keepTrying = async (): Promise<void> => {
      for (let wait = 100; !closed; wait = Math.min(wait * 2, 5_000)) {
        try {
          return await launch()
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error)
          options.hosts[0]?.report('recoverable', `Cannot start the worker of the processors, trying again in ${wait} ms: ${message}`)
          await clock.sleep(wait, options.stopping)
        }
      }
    }
    launching ??= keepTrying().finally(() => (launching = undefined))
    return launching
  }

  /** No batch may ever come, and a processor that emits works without one. */
  const startSoon = async (): Promise<void> => {
    if (closed) return
    try {
      await clock.sleep(LIMITS.workerRestartMs, options.stopping)
      if (worker === undefined && !closed) await relaunch()
    } catch {
      // Stopping.
    }
  }

  return {
    start: launch,
    run: async (items, how) => {
      while (worker === undefined) {
        if (closed) throw new Error(`Cannot run the processors of pipeline ${options.pipeline} as they have ended`)
        await relaunch()
      }
      const current = worker
      const run = ++ids
      const progress = new Int32Array(new SharedArrayBuffer(8))
      Atomics.store(progress, 0, -1)
      const ended = new AbortController()
      const reply = new Promise<StepsResult>((settle) => runs.set(run, { progress, settle }))
      const progressNow = () => ({ step: Atomics.load(progress, 0), ticks: Atomics.load(progress, 1) })
      const late = watch(clock, limits, progressNow, ended.signal)
      try {
        post(current, { kind: 'run', run, items: pack(options.signal, items), how, progress: progress.buffer as SharedArrayBuffer })
        const result = await Promise.race([reply, late.then((failed): StepsResult => ({ failed }))])
        runs.delete(run)
        if ('failed' in result && result.failed.kind === 'timeout' && worker === current) {
          worker = undefined
          endRuns('its worker was ended as another run met a time limit', false)
          await current.terminate()
        }
        return result
      } catch (error) {
        return { failed: notData(error) }
      } finally {
        runs.delete(run)
        ended.abort()
      }
    },
    shutdown: async () => {
      closed = true
      const current = worker
      if (current === undefined) return
      const stopped = new Promise<void>((resolve) => {
        current.once('exit', () => resolve())
        current.on('message', (message: FromWorker) => message.kind === 'stopped' && resolve())
      })
      post(current, { kind: 'stop' })
      const waitEnds = new AbortController()
      await Promise.race([stopped, clock.sleep(LIMITS.processorShutdownMs, waitEnds.signal).catch(() => {})])
      waitEnds.abort()
      worker = undefined
      endRuns('the pipeline has ended', false)
      await current.terminate()
    },
  }
}

function unpackResult(result: PackedResult): StepsResult {
  return 'failed' in result ? result : { outcomes: unpack(result.outcomes) as Outcome<unknown>[], stats: result.stats }
}

function told(error: unknown): ToldError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { retryAfterMs } = error as RetryableError
  return { name: error.name, message: error.message, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}

function notData(error: unknown): StepFailure {
  return { step: -1, kind: 'error', message: `the batch is not plain data: ${error instanceof Error ? error.message : String(error)}` }
}
