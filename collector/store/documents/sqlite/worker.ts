import { parentPort, workerData } from 'node:worker_threads'
import { createEngine } from './engine.ts'

export interface Request {
  id: number
  collection: string
  operation: string
  args: unknown[]
}

/** `error` carries what callers look at: the driver's code 11000 for a duplicate, and which writes of a bulk failed. */
export interface Answer {
  id: number
  value?: unknown
  error?: { message: string; code?: number; writeErrors?: { index: number; code: number; errmsg: string }[] }
}

const port = parentPort!
const engine = createEngine((workerData as { path: string }).path)

port.on('message', ({ id, collection, operation, args }: Request) => {
  port.postMessage(answer(id, collection, operation, args))
})

function answer(id: number, collection: string, operation: string, args: unknown[]): Answer {
  try {
    if (operation === 'open') return { id }
    if (operation === 'close') {
      engine.close()
      return { id }
    }
    return { id, value: engine.run(collection, operation, args) }
  } catch (error) {
    const { message, code, writeErrors } = error as Error & NonNullable<Answer['error']>
    return { id, error: { message, ...(code === undefined ? {} : { code }), ...(writeErrors === undefined ? {} : { writeErrors }) } }
  }
}
