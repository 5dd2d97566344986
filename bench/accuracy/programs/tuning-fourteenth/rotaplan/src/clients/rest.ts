import { RemoteFailure } from '../domain/errors'

export class RestClient {
  constructor(
    private readonly name: string,
    private readonly port = Number(process.env['UPSTREAM'] ?? 9430),
  ) {}

  async get<T>(path: string, options: RequestInit = {}): Promise<T> {
    const response = await this.send(path, options)
    return (await response.json()) as T
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return this.get<T>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  }

  private async send(path: string, options: RequestInit): Promise<Response> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, options)
    if (!response.ok) throw new RemoteFailure(`${this.name}: ${response.status} for ${path}`)
    return response
  }
}
