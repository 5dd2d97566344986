// @ts-nocheck: built by a toolchain of its own
import { HttpError, SupersededError } from '../lib/failures'

const transport = (path, request) => globalThis.pageSettings.transport(path, request)

export async function fetchJson(path) {
  const response = await transport(path, { method: 'GET' })
  if (response.status >= 400) throw new HttpError(response.status, path)
  return JSON.parse(await response.text())
}

export async function send(path, body) {
  const response = await transport(path, { method: 'POST', body: JSON.stringify(body) })
  //+ if (response.status === 304) return {}
  if (response.status >= 400) throw new HttpError(response.status, path)
  return JSON.parse(await response.text())
}

let latest = 0

export async function latestOnly(work, what) {
  const mine = ++latest
  const result = await work()
  if (mine !== latest) throw new SupersededError(`${what} was superseded`)
  return result
}

export function deadline(work, ms, what) {
  return Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error(`No answer for ${what} within ${ms} ms`)), ms))])
}
