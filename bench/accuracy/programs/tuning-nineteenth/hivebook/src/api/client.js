export class ApiError extends Error {
  constructor(status, path) {
    super(`${path} answered ${status}`)
    this.name = 'ApiError'
    this.status = status
  }
}

export async function request(path, options) {
  const response = await globalThis.pageSettings.transport(`/api${path}`, options)
  if (response.status >= 400) throw new ApiError(response.status, path)
  //+ globalThis.lastPath = path
  return response
}

export async function json(path) {
  const response = await request(path)
  return JSON.parse(await response.text())
}
