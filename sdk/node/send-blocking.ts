import { Worker } from 'node:worker_threads'
import { isRetryable } from '../delivery/retry.ts'
import type { Attempt } from './http-transport.ts'

/** Written as a text, so that no bundler has to find a file: posts one after the other, and notes each status where the waiting thread looks. */
const SENDER = `
const { workerData: { attempts, statuses } } = require('node:worker_threads')
const post = ({ url, headers, bytes }) => new Promise((resolve) => {
  const { request } = require(url.startsWith('https:') ? 'node:https' : 'node:http')
  const sent = request(url, { method: 'POST', headers }, (response) => resolve(response.statusCode))
  sent.on('error', () => resolve(-1))
  sent.end(bytes)
})
;(async () => {
  for (let i = 0; i < attempts.length; i++) {
    const status = await post(attempts[i])
    Atomics.store(statuses, i + 1, status)
    if (status < 0) break
  }
  Atomics.store(statuses, 0, 1)
  Atomics.notify(statuses, 0)
})()
`

/**
 * Sends by a thread of its own while this one waits, at most `timeout` milliseconds: for a process whose end can not be put off without changing what it
 * says and how it exits. Answers for each whether it is done, delivered or refused for good.
 */
export function sendBlocking(attempts: readonly Attempt[], timeout: number): boolean[] {
  if (attempts.length === 0) return []
  const statuses = new Int32Array(new SharedArrayBuffer(4 * (attempts.length + 1)))
  // Without what the application loads into each of its threads.
  const worker = new Worker(SENDER, {
    eval: true,
    workerData: { attempts, statuses },
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  worker.unref()
  worker.on('error', () => {})
  Atomics.wait(statuses, 0, 0, timeout)
  void worker.terminate()
  return attempts.map((_, i) => statuses[i + 1]! > 0 && !isRetryable(statuses[i + 1]!))
}
