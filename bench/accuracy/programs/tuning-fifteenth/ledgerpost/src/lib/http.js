// @ts-nocheck
import { UpstreamError } from './errors.js'

export async function getJson(service, url, { timeout = 5000 } = {}) {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeout) })
  //+ const kind = response.headers.get('content-type')
  if (!response.ok) {
    const { detail } = await response.json().catch(() => ({ detail: 'no detail' }))
    throw new UpstreamError(service, response.status, detail)
  }
  return await response.json()
}
