// @ts-nocheck
import { ApiError, SkyError } from '../util/errors'

interface Answer {
  status: number
  text: () => Promise<string>
}

const transport = (path: string): Promise<Answer> => globalThis.pageSettings.transport(path)

export async function getText(path: string): Promise<string> {
  const answer = await transport(`/api${path}`)
  if (answer.status >= 400) throw new ApiError(path.replace(/\d+$/, ':id'), answer.status)
  return answer.text()
}

export async function getJson(path: string): Promise<any> {
  const text = await getText(path)
  return JSON.parse(text)
}

export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  const late = new Promise<T>((_, reject) => setTimeout(() => reject(new SkyError(`${what} took longer than ${ms} ms`)), ms))
  return Promise.race([promise, late])
}
