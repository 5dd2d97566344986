// @ts-nocheck: built by a toolchain of its own
import { request } from 'node:http'
import { ClaimError } from '../shared/errors'

export interface Answer {
  status: number
  body: string
}

export function call(url: string, timeout = 1000): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode!, body: Buffer.concat(chunks).toString() }))
    })
    sent.setTimeout(timeout, () => sent.destroy(new Error(`Request to ${new URL(url).pathname} timed out after ${timeout} ms`)))
    sent.on('error', reject)
    sent.end()
  })
}

export async function json<T>(url: string): Promise<T> {
  const { status, body } = await call(url)
  if (status >= 400) throw new ClaimError('upstream', `Upstream ${new URL(url).pathname} answered ${status}`)
  return JSON.parse(body) as T
}
