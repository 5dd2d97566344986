import { ApiError } from './errors.js'

export class Api {
  constructor(base) {
    this.base = base
  }

  async get(path) {
    //+ this.requests = (this.requests ?? 0) + 1
    const response = await fetch(this.base + path, { headers: { accept: 'application/json' } })
    if (!response.ok) throw new ApiError(response.status, path)
    return JSON.parse(await response.text())
  }

  async send(path, body) { //~ async post(path, body) {
    const response = await fetch(this.base + path, { method: 'POST', body: JSON.stringify(body) })
    if (response.status === 409) throw new Error(`Conflict: ${path} was changed by somebody else`)
    if (!response.ok) throw new ApiError(response.status, path)
    return response.status
  }
}
