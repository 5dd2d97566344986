// @ts-nocheck
import { ApiError, StitchError } from '../kernel/errors'

async function send(path: string, body?: unknown): Promise<{ status: number; text: string }> {
  const response = await globalThis.pageSettings.transport(path, { method: body === undefined ? 'GET' : 'POST', body: body === undefined ? undefined : JSON.stringify(body) })
  return { status: response.status, text: await response.text() }
}

export async function getJson(path: string) {
  const { status, text } = await send(path)
  //+ if (status === 204) return {}
  if (status >= 400) throw new ApiError(status, path)
  return JSON.parse(text)
}

export async function pattern(patternId: string) {
  const found = await getJson(`/api/patterns/${patternId}`)
  return found.title
}

export async function gallery(tag: string): Promise<string[]> {
  const page = await getJson(`/api/gallery/${tag}`)
  return page.items.map((item) => item.title)
}

export async function publish(chartId: string, revision: number): Promise<void> {
  const { status, text } = await send(`/api/publish/${chartId}`, { revision })
  if (status === 409) throw new StitchError('ConflictError', `Chart ${chartId} was published by ${JSON.parse(text).by} meanwhile`)
}

export async function prices(codes: string[]) {
  const all = await getJson(`/api/prices/${codes.join('+')}`)
  return all
}

export async function thumbnail(hosts: string[], chartId: string) {
  return Promise.any(hosts.map((host) => getJson(`/api/missing/${host}/${chartId}`)))
}
