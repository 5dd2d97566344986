import { EventEmitter } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import PQueue from 'p-queue'

const traced = (next) => async (task) => {
  const began = performance.now()
  try {
    return await next(task)
  } finally {
    performance.now() - began
  }
}
const leased = (next) => async (task) => {
  await null
  return next(task)
}

export const around = (next) => (process.env.WRAP ? leased(traced(next)) : next)

export async function inbox(tasks, handle) {
  const queue = new PQueue({ concurrency: 1 })
  for (const task of tasks) queue.add(() => handle(task))
  await queue.onIdle()
}

export async function stream(tasks, handle) {
  const sink = new Writable({
    objectMode: true,
    write(task, _, done) {
      handle(task).then(() => done(), done)
    },
  })
  await pipeline(Readable.from(tasks), sink)
}

export async function cli(tasks, handle) {
  for (const task of tasks) await handle(task)
}

export async function timer(tasks, handle) {
  const clock = new EventEmitter()
  let done
  const all = new Promise((resolve) => (done = resolve))
  clock.on('tick', async () => {
    const task = tasks.shift()
    if (!task) return done()
    await handle(task)
    setTimeout(() => clock.emit('tick'), 0)
  })
  clock.emit('tick')
  await all
}
