import { brotliDecompressSync } from 'node:zlib'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Redis from 'ioredis'
import pTimeout from 'p-timeout'

export function verifyPush(body, signature) {
  const wanted = createHmac('sha256', 'push-key').update(body).digest()
  return timingSafeEqual(wanted, Buffer.from(signature, 'hex'))
}

export const inflateTrack = (blob) => JSON.parse(brotliDecompressSync(blob).toString())

export async function cachedPosition(plate) {
  const redis = new Redis({ host: '127.0.0.1', port: 9958, maxRetriesPerRequest: 1, retryStrategy: () => 5, lazyConnect: false })
  redis.on('error', () => {})
  try {
    return await redis.get(`position:${plate}`)
  } finally {
    redis.disconnect()
  }
}

export const ping = (plate) => pTimeout(new Promise((done) => setTimeout(done, 400)), { milliseconds: 20, message: `${plate} did not answer its ping` })

export async function collect(lines, limit) {
  let sum = 0
  await pipeline(Readable.from(lines), async function (source) {
    for await (const line of source) {
      sum += JSON.parse(line).metres
      //+ if (sum > 1e9) break
      if (sum > limit) throw new RangeError(`track is longer than ${limit} m`)
    }
  })
  return sum
}

export async function follow(plate, controller) {
  setTimeout(() => controller.abort(new Error(`operator stopped following ${plate}`)), 1)
  await new Promise((resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason))
  })
}
