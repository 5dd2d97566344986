import { connect } from 'node:net'
import pRetry, { AbortError } from 'p-retry'
import { getJson } from '../util/http.js'

export class StationClient {
  #base
  constructor(base) {
    this.#base = base
  }

  station(code) {
    return getJson(`${this.#base}/stations/${code}`)
  }

  async lockers(code) {
    const { lockers } = await getJson(`${this.#base}/lockers/${code}`)
    return lockers.filter(({ free }) => free).map(({ number }) => number)
  }

  async masters(code) {
    const { masters } = await getJson(`${this.#base}/masters/${code}`)
    return masters[0].email
  }

  arrivals(code) {
    return getJson(`${this.#base}/slow/${code}`, { timeout: 60 })
  }

  notices(code) {
    return getJson(`${this.#base}/broken/${code}`)
  }

  handover(code, tag) {
    return pRetry(
      async () => {
        const answer = await fetch(`${this.#base}/handover/${code}/${tag}`, { method: 'POST' })
        if (answer.status === 403) throw new AbortError(`Station ${code} does not let us hand over ${tag}`)
        return answer.json()
      },
      { retries: 1, minTimeout: 5 },
    )
  }
}

export function ticker(port) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => resolve(socket))
    socket.once('error', reject)
  })
}
