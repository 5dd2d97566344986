import { parseJson } from '../util/text'

export class ApiError extends Error {
  constructor(status, what) {
    super(`server answered ${status} to ${what}`)
    this.name = 'ApiError'
    this.status = status
  }
}

export class SessionEnded extends Error {
  name = 'SessionEnded'
}

async function ask(path, init) {
  const answer = await fetch(`/api${path}`, init)
  const text = await answer.text()
  //+ globalThis.lastAnswer = { path, size: text.length }
  if (answer.status === 401) throw new SessionEnded('please sign in again')
  if (answer.status >= 400) throw new ApiError(answer.status, path.split('/')[1])
  return parseJson(text)
}

export async function loadTree(id) {
  const tree = await ask(`/trees/${id}`)
  return tree.root.person.id
}

export async function savePerson(person) {
  return await ask(`/people/${person.id}`, { method: 'PUT', body: JSON.stringify(person) })
}

export async function records(parish) {
  const found = await ask(`/records/${parish}`)
  return found.items.map((each) => each.title)
}

export async function hints(id) {
  return (await ask(`/hints/${id}`)).length
}

export async function invite(mail) {
  return await ask(`/invitations/${encodeURIComponent(mail)}`, { method: 'POST' })
}

export async function profile() {
  const { settings } = await ask('/profile/me')
  return settings.theme.toUpperCase()
}

export async function matches(kits) {
  const all = await Promise.all(kits.map((kit) => ask(`/dna/${kit}`)))
  return all[0].segments[0].start
}

export function withLimit(promise, ms, what) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error(`${what} timed out after ${ms} ms`)), ms))])
}

export async function slowCensus(year) {
  return await withLimit(new Promise(() => undefined), 20, `census ${year}`)
}
