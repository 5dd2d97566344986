export class HttpError extends Error {
  constructor(method, path, status) {
    super(`${method} ${path} answered ${status}`)
    this.name = 'HttpError'
    this.status = status
  }
}

async function request(transport, method, path) {
  const response = await transport(method, path)
  if (response.status >= 400) throw new HttpError(method, path, response.status)
  return response.body
}

export class SeatApi {
  constructor(transport) {
    this.transport = transport
  }

  async seats(showId) {
    const body = await request(this.transport, 'GET', `/api/shows/${showId}/seats`)
    return body.rows
  }

  async hold(showId, seat) {
    const body = await request(this.transport, 'POST', `/api/shows/${showId}/holds/${seat}`)
    return body.hold.expires
  }
}

export async function holdAll(api, showId, seats) {
  const holds = await Promise.all(seats.map((seat) => api.hold(showId, seat)))
  return Math.min(...holds)
}

export async function openSeatMap(api, showId, show) {
  const rows = await api.seats(showId)
  show({ rows })
}
