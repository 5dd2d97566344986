import { contain } from '../core/contain.ts'
import { read } from '../core/read.ts'
import type { BufferedRequest, Client, Feature } from '../core/types.ts'
import type { DiskBuffer } from './disk-buffer.ts'
import type { Attempt } from './http-transport.ts'
import { printedError } from './printed-error.ts'
import { sendBlocking } from './send-blocking.ts'

export interface ProcessEndOptions {
  disk?: DiskBuffer | undefined
  prepare: (request: BufferedRequest) => Attempt
  /** Milliseconds that a process which dies waits for the delivery of what it captured. */
  timeout: number
  /** Called before what waits is taken. */
  ending: () => void
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * The ways in which a process ends. What nothing catches, and a signal that nobody listens for, end it as they would have: Node itself prints the error and
 * exits with its code, after what was captured is delivered by another thread. So is an error that the program prints before it exits by a code other than 0 of its own
 * accord. After any other `process.exit` nothing is waited for: what was not delivered is written to the disk, and the next process sends it.
 */
export function processEnd({ disk, prepare, timeout, ending }: ProcessEndOptions): Feature {
  return {
    name: 'process-end',
    setup: (client) => {
      const take = (): BufferedRequest[] => {
        client.settle()
        ending()
        return client.delivery.takeAll()
      }
      const keep = (requests: readonly BufferedRequest[]): void => {
        for (const request of requests) if (disk?.putSync(request) !== true) client.debug('An event could not be kept.', request.id)
      }
      const deliver = (requests: readonly BufferedRequest[]): void => {
        const done = contain(() => sendBlocking(requests.map(prepare), timeout))() ?? []
        keep(requests.filter((_, i) => done[i] !== true))
      }

      const uncaught = contain((error: unknown, origin: string) => {
        const dies = process.listenerCount('uncaughtException') === 0 && !process.hasUncaughtExceptionCaptureCallback()
        const mechanism = origin === 'unhandledRejection' ? 'unhandledrejection' : 'uncaughtexception'
        client.captureException(thrownBy(error), { handled: false, level: dies ? 'fatal' : 'error', mechanism })
        if (!dies) return
        printed.forget()
        deliver(take())
      })
      const signalled = contain((signal: NodeJS.Signals): void => {
        unlisten()
        // Whoever else listens ends the process, or not; at its end, what waits then is kept.
        if (process.listenerCount(signal) > 0) void client.flush(timeout)
        else {
          deliver(take())
          process.kill(process.pid, signal)
        }
      })
      const unlisten = (): void => SIGNALS.forEach((signal) => void process.off(signal, signalled))
      const idle = flushWhenIdle(client, timeout, ending)
      const printed = printedError()
      const exits = contain((code: number) => {
        const error = code === 0 ? undefined : printed.get()
        if (error === undefined) return keep(take())
        client.captureException(error, { handled: false, level: 'fatal', mechanism: 'exit' })
        deliver(take())
      })

      process.on('uncaughtExceptionMonitor', uncaught)
      // First, so that others who kill the process see that nobody else listens.
      for (const signal of SIGNALS) process.prependListener(signal, signalled)
      process.on('beforeExit', idle)
      process.on('exit', exits)
      return () => {
        process.off('uncaughtExceptionMonitor', uncaught)
        unlisten()
        process.off('beforeExit', idle)
        process.off('exit', exits)
        printed.end()
      }
    },
  }
}

/** Nothing is left to do for the process: once for all that was captured since, as what is sent gives it something to do. */
function flushWhenIdle(client: Client, timeout: number, ending: () => void): () => void {
  let flushed = false
  client.onSent(() => void (flushed = false))
  return contain(() => {
    if (flushed) return
    flushed = true
    client.settle()
    ending()
    void client.flush(timeout)
  })
}

/** Of a rejection that is no error Node makes one, with the reason as a text in its message. */
function thrownBy(error: unknown): unknown {
  if (read(error, 'code') !== 'ERR_UNHANDLED_REJECTION') return error
  return /with the reason "([^]*)"\.$/.exec(String(read(error, 'message')))?.[1] ?? error
}
