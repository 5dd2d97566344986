// @ts-nocheck
import { ApiError, SessionExpired } from './faults'

interface Answer {
  status: number
  text: () => Promise<string>
}

const transport = (path: string, request?: unknown): Promise<Answer> => globalThis.pageSettings.transport(path, request)

async function text(method: string, path: string, body?: unknown): Promise<string> {
  const answer = await transport(`/api${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  if (answer.status === 401) throw new SessionExpired(path.split('/').at(-1)!)
  if (answer.status >= 400) throw new ApiError(method, path, answer.status)
  return await answer.text()
}

export const readText = (path: string): Promise<string> => text('GET', path)

export const read = async (path: string): Promise<any> => JSON.parse(await text('GET', path))

export const send = async (path: string, body: unknown): Promise<any> => JSON.parse(await text('POST', path, body))

export async function within<T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      const problem = new Error(`${what} took longer than ${milliseconds} ms`)
      problem.name = 'TooSlow'
      reject(problem)
    }, milliseconds)
  })
  return await Promise.race([promise, late])
}
