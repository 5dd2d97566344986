'use strict'

/** An answer of the origin that was no success. */
class OriginError extends Error {
  constructor(status, path) {
    super(`Origin answered ${status} for ${path}`)
    this.name = 'OriginError'
    this.status = status
  }
}

class Origin {
  #base

  constructor(base) {
    this.#base = base
  }

  async get(path, limit = 2000) {
    const response = await fetch(new URL(path, this.#base), { signal: AbortSignal.timeout(limit) })
    if (!response.ok) throw new OriginError(response.status, path)
    return response.json()
  }

  async title(id) {
    return (await this.get(`/clips/${id}`)).title.toUpperCase()
  }

  poster(id) {
    return this.get(`/posters/${id}`)
  }

  thumbnail(id) {
    return this.get(`/thumbnails/${id}`)
  }

  mirrored(id) {
    return Promise.any([this.get(`/mirrors/a/${id}`), this.get(`/mirrors/b/${id}`)])
  }

  slow(id) {
    return this.get(`/slow/${id}`, 40)
  }
}

const publish = (clip, to) => JSON.stringify({ clip, to })
const quota = (used, allowed) => (used > allowed ? Promise.reject(`quota of the studio is used up: ${used} of ${allowed} minutes`) : Promise.resolve())

module.exports = { Origin, OriginError, publish, quota }
