import axios from 'axios'
import { DomainError } from './checks.js'

export class UnavailableError extends DomainError {}

/** A client for one of the partners, with retries where nobody answers. */
export function partner(name, baseURL, { retries = 1 } = {}) {
  const http = axios.create({ baseURL, timeout: 1500, headers: { 'user-agent': 'vetdesk' } })

  async function send(method, url, data) {
    for (let attempt = 0; ; attempt++) {
      try {
        const response = await http.request({ method, url, data })
        return response.data
      } catch (error) {
        if (error.response) throw error
        if (attempt < retries) continue
        throw new UnavailableError(`${name} did not answer ${method} ${url} after ${attempt + 1} tries`, { cause: error })
      }
    }
  }

  return { get: (url) => send('GET', url), post: (url, data) => send('POST', url, data) }
}
