import { load, store, within } from '../util/api.js'
import { must } from '../util/failures.js'

export async function piece(id) {
  return load(`/api/pieces/${id}`)
}

export async function shelf(number) {
  const { items } = await load(`/api/shelves/${number}`)
  return items.map((item) => item.title)
}

export async function glazeBook(name) {
  const book = await load(`/api/books/${name}`)
  return book.pages
}

export async function claim(id, member) {
  return store(`/api/claims/${id}`, { member: must(member, 'member of the claim') })
}

export async function weigh(id) {
  return within(15, `Weighing of ${id}`, new Promise(() => {}))
}

export async function photoOf(id) {
  const { photos } = await load(`/api/photos/${id}`)
  return photos[0].url
}

export async function reserve(id) {
  await store(`/api/reservations/${id}`, { at: 1 })
}

export function byPotter(pieces) {
  const groups = new Map()
  for (const { potter, title } of pieces) groups.get(potter).push(title)
  return groups
}

export function sorted(pieces) {
  return [...pieces].sort((a, b) => a.title.localeCompare(b.title))
}

export function label(piece) {
  return JSON.stringify({ piece, at: piece.firing })
}
