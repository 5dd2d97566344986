// @ts-nocheck
import { request } from 'undici'
import { singleton } from 'tsyringe'
import { UpstreamError } from '../domain/errors'

const BASE = 'http://127.0.0.1:9331'

@singleton()
export class HttpClient {
  async json<T = any>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch(`${BASE}${path}`, init)
    if (response.status >= 400) throw new UpstreamError(path.split('/')[1], response.status)
    return response.json() as Promise<T>
  }

  async text(path: string): Promise<string> {
    const { body } = await request(`${BASE}${path}`, { headersTimeout: 60 })
    return body.text()
  }

  async post(url: string, payload: unknown): Promise<number> {
    const { statusCode } = await request(url, { method: 'POST', body: JSON.stringify(payload) })
    return statusCode
  }
}
