import { authorised, request, withRetry } from './client'

export async function show(id) {
  return request(`/shows/${id}`)
}

export async function search(text) {
  const { hits } = await request(`/search/${text}`)
  return hits.map(({ title }) => title)
}

//+ const planOf = (id) => request(`/seats/${id}`)

export async function seats(id) {
  const plan = await request(`/seats/${id}`) //-
  //+ const plan = await planOf(id)
  return plan.rows.flatMap((row) => row.seats)
}

export async function venue(id) {
  const { venue } = await request(`/venues/${id}`)
  return venue.address.city
}

export async function reviews(id) {
  return withRetry(() => request(`/reviews/${id}`), 2)
}

export async function recommended(user) {
  const answer = await authorised(`/recommended/${user}`)
  return answer[0]
}

export async function artists(ids) {
  const all = await Promise.all(ids.map((id) => request(`/artists/${id}`)))
  return all.map((artist) => artist.name.toUpperCase())
}

export async function nearby(url) {
  const response = await fetch(url)
  return response.json()
}

export async function first(mirrors) {
  return Promise.any(mirrors.map((mirror) => request(`/mirror/${mirror}`)))
}
