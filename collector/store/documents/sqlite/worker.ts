import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { createEngine } from './engine.ts'

export interface Request {
  id: number
  collection: string
  operation: string
  args: unknown[]
}

/** `value` is JSON, which costs less to hand over than what it says; `error` carries what callers look at: the driver's code 11000 for a duplicate, and which writes of a bulk failed. */
export interface Answer {
  id: number
  value?: string
  error?: { message: string; code?: number; writeErrors?: { index: number; code: number; errmsg: string }[] }
}

const port = parentPort!
const engine = createEngine((workerData as { path: string }).path)

/** Requests that share a transaction, and its fsync, at most. */
const TOGETHER = 64

/** What has come by now is answered together: durable, or lost, as one. */
port.on('message', (first: Request) => {
  const requests = [first]
  while (requests.length < TOGETHER) {
    const next = receiveMessageOnPort(port) as { message: Request } | undefined
    if (next === undefined) break
    requests.push(next.message)
  }
  let answers = requests.map(answer)
  try {
    engine.commit()
  } catch (error) {
    answers = requests.map((request) => failed(request, error))
  }
  if (requests.some(({ operation }) => operation === 'close')) engine.close()
  for (const one of answers) port.postMessage(one)
})

function answer(request: Request): Answer {
  const { id, collection, operation, args } = request
  if (operation === 'open' || operation === 'close') return { id }
  try {
    return { id, value: engine.run(collection, operation, args) }
  } catch (error) {
    return failed(request, error)
  }
}

function failed({ id }: Request, error: unknown): Answer {
  const { message, code, writeErrors } = error as Error & NonNullable<Answer['error']>
  return { id, error: { message, ...(code === undefined ? {} : { code }), ...(writeErrors === undefined ? {} : { writeErrors }) } }
}
