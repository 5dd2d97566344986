export class HttpError extends Error {
  constructor(
    readonly method: string,
    readonly path: string,
    readonly status: number,
  ) {
    super(`${method} ${path} was answered with ${status}`)
    this.name = 'HttpError'
  }
}

interface Options {
  body?: unknown
  timeout?: number
}

export class HttpClient {
  constructor(
    private readonly base: string,
    private readonly token: string,
  ) {}

  async request<T>(method: string, path: string, { body, timeout = 3000 }: Options = {}): Promise<T> {
    const response = await fetch(this.base + path, {
      method,
      headers: { authorization: `Token ${this.token}`, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(timeout),
    })
    if (!response.ok) throw new HttpError(method, path, response.status)
    return (await response.json()) as T
  }
}
