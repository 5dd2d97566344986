import { ApiError, TookTooLong } from './failures.js'

const seen = new Set()

async function send(path, request) {
  const answer = await globalThis.pageSettings.transport(path, request)
  if (answer.status >= 400) throw new ApiError(answer.status, path)
  return answer
}

export async function load(path) {
  //+ const asked = Date.now()
  const answer = await send(path, { method: 'GET' })
  const text = await answer.text()
  const parsed = JSON.parse(text)
  seen.add(path)
  return parsed
}

export async function store(path, body) {
  const answer = await send(path, { method: 'PUT', body: JSON.stringify(body) })
  return answer.text()
}

export function within(limit, what, work) {
  return Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new TookTooLong(what, limit)), limit))])
}
