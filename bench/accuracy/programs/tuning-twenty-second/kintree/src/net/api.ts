// @ts-nocheck
import { ApiError } from '../util/faults'

async function call(path: string, method = 'GET', body?: string): Promise<string> {
  const answer = await globalThis.kinPage.transport(path, body === undefined ? { method } : { method, body })
  const text = await answer.text()
  if (answer.status >= 400) throw new ApiError(answer.status, path.replace(/\?.*/, ''))
  return text
}

export async function hints(id: string): Promise<string> {
  const list = JSON.parse(await call(`/api/hints/${id}`)) as { items: { title: string }[] }
  return list.items.map((item) => item.title).join()
}

export async function record(id: string): Promise<string> {
  const found = JSON.parse(await call(`/api/records/${id}`)) as { source: { archive: { name: string } } }
  return found.source.archive.name
}

export async function share(tree: string, mail: string): Promise<void> {
  await call(`/api/shares/${tree}`, 'POST', mail)
}

export async function upload(photo: string): Promise<void> {
  await call(`/api/photos/${photo}`, 'PUT', 'x')
}

export async function translate(lang: string): Promise<string> {
  return (JSON.parse(await call(`/api/lang/${lang}`)) as Record<string, string>)['title']!.trim()
}

export function within<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${what} did not answer within ${ms} ms`)), ms)
    work.then(resolve, reject)
  })
}

export const never = (): Promise<void> => new Promise(() => {})

export function slugOf(hash: string): string {
  return decodeURIComponent(hash)
}

export async function together(ids: string[]): Promise<string[]> {
  return Promise.all(ids.map((id) => call(`/api/people/${id}`)))
}
