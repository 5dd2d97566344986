import { HttpError } from '../lib/errors.js'

async function request(path, init) {
  const response = await globalThis.pageSettings.transport(`/api${path}`, init)
  const text = await response.text()
  if (response.status >= 400) throw new HttpError(response.status, path)
  return JSON.parse(text)
}

export async function loadPlot(id) {
  return await request(`/plots/${id}`)
}

export async function loadNotices(page) {
  const { items } = await request(`/notices?page=${page}`)
  return items.map((item) => item.title)
}

export async function saveReading(plot, litres) {
  return await request(`/readings/${plot}`, { method: 'POST', body: JSON.stringify({ litres }) })
}

export async function renew(token) {
  const session = await request(`/session/${token}`)
  return session.user.roles.includes('committee')
}

export async function forecast(site) {
  const body = await request(`/weather/${site}`)
  return body.days[0].rain
}

export async function limited(path, milliseconds) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`${path} took longer than ${milliseconds} ms`)), milliseconds))
  return await Promise.race([new Promise((done) => setTimeout(done, milliseconds * 20)), late])
}

export async function several(paths) {
  return await Promise.any(paths.map((path) => request(path)))
}
