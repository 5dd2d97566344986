// @ts-nocheck
import Redis from 'ioredis'
import { createConnection } from 'node:net'
import { retry } from '../lib/pool'
import { api, head, json } from './http'

export const transcribe = async (asset: string): Promise<string> => (await api.get(`/speech/${asset}`)).data.text

export const rights = async (asset: string, country: string): Promise<boolean> => (await api.get(`/rights/${asset}?country=${country}`)).data.granted

export const encode = (asset: string): Promise<unknown> => retry(2, () => json('encoder', `/encode/${asset}`))

export const upload = async (asset: string, body: string): Promise<void> => void (await api.put(`/reset/${asset}`, body))

export async function titles(show: string): Promise<string[]> {
  const { titles: found } = await json<{ titles: { name: string }[] }>('catalog', `/catalog/${show}`)
  return found.map(({ name }) => name)
}

export const thumbs = (asset: string): Promise<{ urls: string[] }> => json('thumbs', `/thumbs/${asset}`)

export const mirror = (asset: string): Promise<number> => head(9811, `/mirror/${asset}`)

export const legacy = async (asset: string): Promise<unknown> => (await api.get(`http://127.0.0.1:9812/v1/${asset}`)).data

export async function lock(key: string): Promise<string | null> {
  const redis = new Redis({ port: 9813, lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, enableOfflineQueue: false })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    return await redis.set(key, '1', 'EX', 10, 'NX')
  } finally {
    redis.disconnect()
  }
}

export function playout(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(9814, '127.0.0.1', () => socket.end(line, resolve))
    socket.once('error', (cause) => reject(new Error('playout server is away', { cause })))
  })
}
