import { HttpError } from '../shared/errors'

const transport = () => globalThis.pageSettings.transport

export async function get(path) {
  const response = await transport()(path, { method: 'GET' })
  if (response.status >= 400) throw new HttpError(response.status, path)
  return JSON.parse(await response.text())
}

export async function post(path, body) {
  const response = await transport()(path, { method: 'POST', body: JSON.stringify(body) })
  //+ if (response.status === 204) return null
  if (response.status >= 400) throw new HttpError(response.status, path)
  return JSON.parse(await response.text())
}

export function within(promise, ms, what) {
  return Promise.race([
    promise,
    new Promise((_, reject) => {
      setTimeout(() => {
        const error = new Error(`${what} took longer than ${ms} ms`)
        error.name = 'TimeoutError'
        reject(error)
      }, ms)
    }),
  ])
}
