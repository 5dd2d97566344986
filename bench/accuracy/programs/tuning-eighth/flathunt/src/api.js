export class HttpError extends Error {
  constructor(status, path) {
    super(`${status} on ${path}`)
    this.name = 'HttpError'
    this.status = status
  }
}

async function send(path, options) {
  const response = await globalThis.pageSettings.transport(`/api${path}`, { method: 'GET', ...options })
  if (response.status >= 400) throw new HttpError(response.status, path)
  const text = await response.text()
  return JSON.parse(text)
}

export const api = {
  listing: (id) => send(`/listings/${id}`),
  page: (district) => send(`/search/${district}`),
  book: (listing, slot) => send(`/viewings/${listing}/${slot}`, { method: 'POST' }),
  offers: (listing) => send(`/offers/${listing}`),
  districts: () => send('/districts'),
  upload: (name, part) => send(`/documents/${name}/${part}`, { method: 'PUT' }),
}
