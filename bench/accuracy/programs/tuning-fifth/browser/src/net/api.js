export class ApiError extends Error {
  constructor(status, method, path) {
    super(`${method} ${path} answered ${status}`)
    this.name = 'ApiError'
    this.status = status
  }
}

export class ShareError extends Error {
  constructor(message) {
    super(message)
    this.name = 'ShareError'
    this.code = 'SHARE_EXPIRED'
  }
}

export class Api {
  constructor(transport) {
    this.transport = transport
  }

  async request(method, path) {
    const response = await this.transport(path, { method })
    if (response.status >= 400) throw new ApiError(response.status, method, path)
    return response
  }

  async get(path) {
    const response = await this.request('GET', path)
    return JSON.parse(await response.text())
  }

  async openShare(token) {
    const share = await this.get(`/api/shares/${token}`)
    if (share.expires < '2026-01-01') throw new ShareError(`The link ${token} ended on ${share.expires}`)
    return share
  }
}
