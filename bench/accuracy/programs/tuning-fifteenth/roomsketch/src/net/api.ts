// @ts-nocheck
import { ApiError, SketchError } from '../lib/errors'

async function request(path: string, body?: unknown) {
  const { transport } = globalThis.pageSettings
  const response = await transport(`/api${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
  //+ const begun = Date.now()
  if (response.status >= 400) throw new ApiError(path, response.status)
  return JSON.parse(await response.text())
}

export async function loadPlan(id: string) {
  return await request(`/plans/${id}`)
}

export async function savePlan(id: string, plan) {
  const saved = await request(`/saves/${id}`, plan)
  return saved.revision
}

export async function members(id: string) {
  const { people } = await request(`/members/${id}`)
  return people.map((person) => person.name)
}

export async function catalogPage(page: number) {
  const answer = await request(`/catalog/${page}`)
  return answer.items
}

export async function quote(id: string) {
  const answer = await request(`/quotes/${id}`)
  return answer.total.toFixed(2) //~ return answer.total.toFixed(2).replace('.', ',')
}

export async function shareLink(id: string) {
  const answer = await request(`/shares/${id}`, {})
  return answer.link
}

export const within = (promise, millis: number, what: string) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new SketchError(`${what} took longer than ${millis} ms`)), millis))])

export const rendering = (id: string, millis: number) => within(new Promise(() => {}), millis, `Rendering of ${id}`)

export async function fromMirrors(id: string) {
  return await Promise.any(['/eu', '/us'].map((mirror) => request(`${mirror}/models/${id}`)))
}

export const legacyExport = (id: string) => new Promise((_, reject) => setTimeout(() => reject(`export of ${id} refused`), 1))
