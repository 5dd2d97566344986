import { Resource, request } from './client.js'
import { again, within } from '../lib/later.js'

const exhibitions = new Resource('/api/exhibitions')
const holds = new Resource('/api/holds')

export const exhibition = (id) => exhibitions.one(id)

export async function hold(slot, seats) {
  return holds.create({ slot, seats })
}

export async function release(id) {
  return request(`/api/releases/${id}`, { method: 'DELETE' })
}

export async function slots(day) {
  const { open } = await request(`/api/slots/${day}`)
  return open.filter(({ free }) => free > 0)
}

export function prices(group) {
  return again(2, () => request(`/api/prices/${group}`))
}

export function queue(id) {
  return within(new Promise((done) => setTimeout(done, 700, id)), 60, `place ${id} in the queue`)
}

export async function tour(id, language) {
  const track = await guide(language)
  return `${id}:${track}`
}

export async function guide(language) {
  const tracks = await request(`/api/guides/${language}`)
  return tracks.list[0].url
}
