// @ts-nocheck
import axios from 'axios'
import Redis from 'ioredis'
import { Client } from 'pg'
import { connect } from 'node:net'
import { readFile, mkdir } from 'node:fs/promises'
import { createDecipheriv, createPublicKey } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../kernel/problems'
import { expectDefined } from '../kernel/guards'

export class TestCentre {
  constructor(private readonly base: string) {}

  private async get(path: string): Promise<any> {
    const { data } = await axios.get(this.base + path, { timeout: 900, proxy: false })
    return data
  }

  slots = (centre: string) => this.get(`/centres/${centre}/slots`)

  async firstSlot(centre: string): Promise<string> {
    const { slots } = await this.slots(centre)
    return slots[0].time
  }

  async reserve(slot: string): Promise<string> {
    const answer = await axios.post(`${this.base}/reservations`, { slot }, { validateStatus: () => true, proxy: false })
    if (answer.status === 409) throw new Problem(`Test centre: slot ${slot} is gone`, 409)
    return answer.data.reservation.number
  }

  async capacity(centre: string): Promise<number> {
    const { capacity } = await this.get(`/centres/${centre}`)
    return expectDefined(capacity, 'capacity')
  }
}

export async function weather(url: string): Promise<number> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`Weather: ${answer.status} ${answer.statusText}`)
  return ((await answer.json()) as any).degrees.toFixed(0)
}

export async function cache(key: string): Promise<string> {
  const redis = new Redis({ port: 9797, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 })
  redis.on('error', () => {})
  return redis.get(key)
}

export async function archive(sql: string): Promise<unknown> {
  const client = new Client({ host: '127.0.0.1', port: 9798, database: 'archive', user: 'desk', password: 'x' })
  await client.connect()
  return client.query(sql)
}

export const simulator = (port: number) =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.on('error', (cause) => reject(new Problem(`Simulator is unreachable: ${cause.message}`, 502, { cause })))
  })

export const template = (name: string) => readFile(join(process.env.PREFIX!, 'templates', `${name}.txt`), 'utf8')
export const folder = (name: string) => mkdir(join(process.env.PREFIX!, name))
export const unzip = (bytes: Buffer) => gunzipSync(bytes)

export function decrypt(key: string, text: Buffer): Buffer {
  const cipher = createDecipheriv('aes-128-cbc', key, Buffer.alloc(16))
  return Buffer.concat([cipher.update(text), cipher.final()])
}

export const publicKey = (pem: string) => createPublicKey(pem)

export const print = (command: string, pupil: string) =>
  new Promise((resolve, reject) => {
    spawn(command, [pupil]).on('error', reject).on('close', resolve)
  })

export async function within<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  return Promise.race([work, sleep(ms).then(() => Promise.reject(new Problem(`${what} took longer than ${ms} ms`, 504)))])
}

export async function broadcast(senders: Array<() => Promise<void>>): Promise<void> {
  const settled = await Promise.allSettled(senders.map((send) => send()))
  const failed = settled.filter((each): each is PromiseRejectedResult => each.status === 'rejected')
  if (failed.length > 0) throw new AggregateError(failed.map((each) => each.reason), `${failed.length} of ${settled.length} reminders failed: ${failed[0].reason.message}`)
}

export function flag(settings: NodeJS.ProcessEnv): boolean {
  return settings.CLUTCH_FEATURES.split(',').includes('sms')
}

export function port(settings: NodeJS.ProcessEnv): number {
  const value = Number(settings.CLUTCH_PORT ?? 'none')
  if (Number.isNaN(value)) throw new TypeError('CLUTCH_PORT is no number')
  return value
}
