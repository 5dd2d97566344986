import { AppError, HttpError, SyncError } from '../lib/errors.js'

export class Client {
  constructor(transport) {
    this.transport = transport
  }

  async get(path) {
    const answer = await this.transport(`/api${path}`)
    const body = await answer.text()
    if (answer.status >= 400) throw new HttpError(answer.status, path)
    return JSON.parse(body)
  }

  async forecast(station) {
    const { today } = await this.get(`/forecast/${station}`)
    return today.temperature
  }

  async history(station) {
    return this.get(`/history/${station}`)
  }

  async plot(id) {
    return this.get(`/plots/${id}`)
  }

  async save(plot) {
    const answer = await this.transport(`/api/save/${plot.id}`, { method: 'PUT', body: '{}' })
    if (answer.status === 409) throw new AppError(`Plot ${plot.id} was changed by ${plot.by} meanwhile`)
    return answer
  }

  async harvest(plot) {
    const body = await this.get(`/harvest/${plot}`)
    return body.items.length
  }

  async sync(plot) {
    try {
      const { version } = await this.get(`/versions/${plot}`)
      return version.number
    } catch (cause) {
      throw new SyncError(`Could not sync plot ${plot}`, { cause })
    }
  }

  within(promise, milliseconds, what) {
    const late = new Promise((_, reject) => setTimeout(() => reject(new AppError(`${what} took longer than ${milliseconds} ms`)), milliseconds))
    return Promise.race([promise, late])
  }

  first(paths) {
    return Promise.any(paths.map((path) => this.get(path)))
  }

  offline(station) {
    return Promise.reject(`station ${station} is offline`)
  }
}
