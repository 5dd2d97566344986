import { Worker } from 'node:worker_threads'
import { LIMITS } from '../../model/limits.ts'
import type { Clock, Host, Signal } from '../component.ts'
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts'
import type { Runner } from './runner.ts'
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

/** Runs the processors in a worker thread, which is ended when one outlives its limit, and started anew. */
export function runInWorker(options: WorkerOptions): Runner {
  const { clock, limits } = options
  const progress = new Int32Array(new SharedArrayBuffer(8))
  let worker: Worker | undefined
  let onDone: (result: StepsResult) => void = () => {}
  let onEnd: (message: string) => void = () => {}

  const post = (to: Worker, message: ToWorker): void => to.postMessage(message)

  /** Resolves when the processors have started; rejects with a sentence, and leaves no thread behind, when they can not. */
  const launch = async (): Promise<void> => {
    const workerData: WorkerStart = {
      files: options.files,
      pipeline: options.pipeline,
      signal: options.signal,
      side: options.side,
      progress: progress.buffer as SharedArrayBuffer,
    }
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
      if (worker !== made) return
      worker = undefined
      options.hosts[0]?.log.warn(`The worker of pipeline ${options.pipeline} ended: ${message}`)
      onEnd(message)
    }
    made.on('error', (error: unknown) => ended(`the worker ended: ${error instanceof Error ? error.message : String(error)}`))
    made.on('exit', (code) => ended(`the worker ended with code ${code}`))
    made.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') started.resolve()
      else if (message.kind === 'unable') unable(message.message)
      else if (message.kind === 'done') onDone(message.result)
      else if (message.kind === 'store') void answerStore(made, message)
      else if (message.kind !== 'stopped') relay(message)
    })
    const inTime = new AbortController()
    void clock.sleep(LIMITS.workerStartMs, inTime.signal).then(
      () => unable(`they did not start within ${LIMITS.workerStartMs} ms`),
      () => {},
    )
    try {
      await started.promise
    } catch (error) {
      if (worker === made) worker = undefined
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

  const answerStore = async (to: Worker, message: Extract<FromWorker, { kind: 'store' }>): Promise<void> => {
    try {
      post(to, { kind: 'store', call: message.call, value: await replay(options.hosts[message.step]!.store(), message.path) })
    } catch (error) {
      const told = error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) }
      post(to, { kind: 'store', call: message.call, error: told })
    }
  }

  /** The worker of before has ended; without a new one no batch can go on, so this does not give up. */
  const relaunch = async (): Promise<void> => {
    for (let wait = 100; ; wait = Math.min(wait * 2, 5_000)) {
      try {
        return await launch()
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        options.hosts[0]?.report('recoverable', `Cannot start the worker of the processors, trying again in ${wait} ms: ${message}`)
        await clock.sleep(wait, options.stopping)
      }
    }
  }

  return {
    start: launch,
    run: async (items, substitutes, single, trial) => {
      if (worker === undefined) await relaunch()
      const current = worker!
      Atomics.store(progress, 0, -1)
      const ended = new AbortController()
      const reply = new Promise<StepsResult>((resolve) => {
        onDone = resolve
        onEnd = (message) => resolve({ failed: { step: Atomics.load(progress, 0), kind: 'exit', message } })
      })
      const progressNow = () => ({ step: Atomics.load(progress, 0), ticks: Atomics.load(progress, 1) })
      const late = watch(clock, limits, progressNow, ended.signal)
      try {
        post(current, { kind: 'run', items, substitutes, single, ...(trial && { trial }) })
      } catch (error) {
        ended.abort()
        return { failed: notData(error) }
      }
      const result = await Promise.race([reply, late.then((failed): StepsResult => ({ failed }))])
      ended.abort()
      onDone = onEnd = () => {}
      if ('failed' in result && result.failed.kind === 'timeout') {
        worker = undefined
        await current.terminate()
      }
      return result
    },
    shutdown: async () => {
      const current = worker
      worker = undefined
      if (current === undefined) return
      const stopped = new Promise<void>((resolve) => {
        current.once('exit', () => resolve())
        current.on('message', (message: FromWorker) => message.kind === 'stopped' && resolve())
      })
      post(current, { kind: 'stop' })
      const waitEnds = new AbortController()
      await Promise.race([stopped, clock.sleep(LIMITS.processorShutdownMs, waitEnds.signal).catch(() => {})])
      waitEnds.abort()
      await current.terminate()
    },
  }
}

function notData(error: unknown): StepFailure {
  return { step: -1, kind: 'error', message: `the batch is not plain data: ${error instanceof Error ? error.message : String(error)}` }
}
