export class ApiError extends Error {
  constructor(path, status, body) {
    super(`Request to ${path} failed with status ${status}`)
    this.name = 'ApiError'
    this.status = status
    this.body = body
  }
}

export class SessionExpired extends Error {
  constructor(cause) {
    super('Session has expired', { cause })
    this.name = 'SessionExpired'
  }
}

export async function request(path, options = {}) {
  const response = await fetch(`/api${path}`, options)
  const text = await response.text()
  if (response.status >= 400) throw new ApiError(path, response.status, text)
  //+ if (text === '') return null
  return JSON.parse(text)
}

export async function authorised(path) {
  try {
    return await request(path, { headers: { authorization: 'Bearer x' } })
  } catch (error) {
    if (error.status === 401) throw new SessionExpired(error)
    throw error
  }
}

export async function withRetry(work, times) {
  let failed
  for (let i = 0; i < times; i += 1) {
    try {
      return await work()
    } catch (error) {
      failed = error
    }
  }
  throw new Error(`Gave up after ${times} attempts`, { cause: failed })
}
