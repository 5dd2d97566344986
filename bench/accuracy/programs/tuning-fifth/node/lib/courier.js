'use strict'
const { CourierError } = require('./errors')

class Courier {
  constructor(url) {
    this.url = url
  }

  async call(path, init) {
    const response = await fetch(`${this.url}${path}`, init)
    return response.json()
  }

  async book(parcel) {
    const { tracking } = await this.call('/bookings', { method: 'POST', body: JSON.stringify(parcel) })
    return tracking.number
  }

  async track(number) {
    const { events } = await this.call(`/track/${number}`)
    return events
  }

  async pickup(day) {
    try {
      return await this.call(`/pickups/${day}`, { signal: AbortSignal.timeout(40) })
    } catch (cause) {
      throw new CourierError(`No pickup on ${day}: ${cause.message}`, 'COURIER_TIMEOUT', cause)
    }
  }

  async notify(url, body) {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw new CourierError(`Hook of the shop answered ${response.status}`, 'HOOK_FAILED')
  }
}

module.exports = { Courier }
