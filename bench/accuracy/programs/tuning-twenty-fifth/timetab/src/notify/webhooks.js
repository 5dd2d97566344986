import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import pTimeout from 'p-timeout'
import pRetry from 'p-retry'
import { UpstreamStatus } from '../lib/errors.js'

export function sign(body, secret) {
  return createHmac('sha256', secret).update(body).digest('hex')
}

export function verify(body, secret, signature) {
  return timingSafeEqual(Buffer.from(sign(body, secret)), Buffer.from(signature))
}

export function targetOf(subscriber) {
  const url = new URL(subscriber.callback)
  return url.host
}

async function post(port, path, headers, body) {
  const request = http.request({ host: '127.0.0.1', port, path, method: 'POST', headers })
  request.end(body)
  const [response] = await once(request, 'response')
  response.resume()
  return response.statusCode
}

export async function deliver(port, subscriber, body) {
  const status = await post(port, `/hooks/${subscriber.id}`, { 'x-timetab-agency': subscriber.agency }, body)
  if (status >= 500) throw new UpstreamStatus(status, `/hooks/${subscriber.id}`, 'subscriber down')
}

export async function deliverWithin(milliseconds, subscriber) {
  await pTimeout(new Promise((resolve) => setTimeout(resolve, 400)), { milliseconds, message: `subscriber ${subscriber.id} did not confirm within ${milliseconds} ms` })
}

export async function deliverPersistently(port, subscriber) {
  await pRetry(() => deliver(port, subscriber, '{}'), { retries: 1, minTimeout: 5 })
}

export async function fanOut(subscribers) {
  await Promise.any(subscribers.map(async (each) => targetOf(each)))
}
