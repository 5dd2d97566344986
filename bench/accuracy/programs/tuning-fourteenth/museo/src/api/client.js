import { ApiError } from '../lib/errors.js'

export async function request(path, options) {
  const answer = await globalThis.pageSettings.transport(path, options)
  if (answer.status >= 400) throw new ApiError(answer.status, path)
  return JSON.parse(await answer.text())
}

export class Resource {
  constructor(path) {
    this.path = path
  }

  one(id) {
    return request(`${this.path}/${id}`)
  }

  async create(body) {
    const created = await request(this.path, { method: 'POST', body: JSON.stringify(body) })
    return created.item.id
  }
}
