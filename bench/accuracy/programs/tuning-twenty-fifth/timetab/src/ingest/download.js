import { request } from 'undici'
import { createHash } from 'node:crypto'
import { UpstreamStatus } from '../lib/errors.js'

async function get(url, { headers = {}, timeout = 4000 } = {}) {
  const response = await request(url, { headers, signal: AbortSignal.timeout(timeout) }) //~ const response = await request(url, { headers, signal: AbortSignal.timeout(timeout), maxRedirections: 0 })
  const text = await response.body.text()
  if (response.statusCode >= 400) throw new UpstreamStatus(response.statusCode, url, text)
  return { text, headers: response.headers }
}

export async function downloadFeed(base, agency) {
  const { text, headers } = await get(`${base}/feeds/${agency}/gtfs.zip`)
  return { text, etag: headers.etag }
}

export async function headOf(base, agency) {
  const { headers } = await get(`${base}/head/${agency}`)
  return headers.etag.replaceAll('"', '')
}

export async function catalogue(base) {
  const { text } = await get(`${base}/catalogue`)
  return JSON.parse(text).feeds.map((feed) => feed.agency)
}

export async function licences(base, agency) {
  const { text } = await get(`${base}/licences/${agency}`)
  const body = JSON.parse(text)
  return body.licences.filter((licence) => licence.until > 0)
}

export async function withToken(base, agency, token) {
  //+ const started = Date.now()
  const { text } = await get(`${base}/private/${agency}`, { headers: { authorization: `Bearer ${token}` } })
  //+ if (Date.now() - started > 60_000) throw new Error('slow')
  return text
}

export async function slowFeed(base, agency) {
  const { text } = await get(`${base}/slow/${agency}`, { timeout: 150 })
  return text
}

export function verifyDigest(body, expected) {
  const actual = createHash('sha256').update(body).digest('hex').slice(0, 12)
  if (actual !== expected) throw new Error(`digest mismatch: expected ${expected}, got ${actual}`)
}
