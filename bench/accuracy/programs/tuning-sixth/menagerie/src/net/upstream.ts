export class UpstreamError extends Error {
  constructor(name: string, cause: Error) {
    super(`${name}: ${cause.message}`, { cause })
    this.name = 'UpstreamError'
  }
}

/** What other houses answer. */
export class Upstream {
  constructor(
    private readonly name: string,
    private readonly url: string,
  ) {}

  async get<T>(path: string): Promise<T> {
    try {
      const response = await fetch(`${this.url}${path}`)
      return (await response.json()) as T
    } catch (error) {
      throw new UpstreamError(this.name, error as Error)
    }
  }

  async within<T>(path: string, milliseconds: number): Promise<T> {
    const response = await fetch(`${this.url}${path}`, { signal: AbortSignal.timeout(milliseconds) })
    return (await response.json()) as T
  }

  async *lines(path: string): AsyncGenerator<Record<string, number>> {
    const response = await fetch(`${this.url}${path}`)
    for (const line of (await response.text()).split('\n')) yield JSON.parse(line) as Record<string, number>
  }
}
