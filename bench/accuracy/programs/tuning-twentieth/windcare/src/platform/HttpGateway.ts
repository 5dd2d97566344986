// @ts-nocheck
import { singleton } from 'tsyringe'
import { request } from 'undici'
import { Refused, Unreachable } from './Failure'

@singleton()
export class HttpGateway {
  base = ''
  dead = ''

  async fetchJson<T>(path: string, timeout = 200): Promise<T> {
    const { statusCode, body } = await request(this.base + path, { headersTimeout: timeout, bodyTimeout: timeout, signal: AbortSignal.timeout(timeout) })
    if (statusCode === 401) throw new Refused(`no access to ${path}`)
    if (statusCode >= 500) throw new Unreachable(`upstream answered ${statusCode} on ${path}`)
    return (await body.json()) as T
  }

  async ping(path: string): Promise<void> {
    await request(this.dead + path)
  }
}
