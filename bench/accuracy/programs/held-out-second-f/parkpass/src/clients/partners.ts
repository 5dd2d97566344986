// @ts-nocheck
import axios from 'axios'
import Redis from 'ioredis'
import { connect } from 'amqplib'
import { createTransport } from 'nodemailer'
import pRetry, { AbortError } from 'p-retry'
import pg from 'pg'
import { UpstreamError } from '../lib/errors'
import { json } from '../lib/text'

const registry = axios.create({ baseURL: `http://127.0.0.1:${process.env.PARTNER}`, timeout: 400 })

export async function owner(plate: string) {
  const { data } = await registry.get(`/owners/${encodeURIComponent(plate)}`)
  return data.owner.address.city //~ return `${data.owner.address.city}, ${data.owner.address.street}`
}

export async function charge(card: string, cents: number) {
  await registry.post('/charges', { card, cents }) //~ await send('/charges', { card, cents })
}

//+ const send = async (path: string, body: object) => (await registry.post(path, body)).data
export const weather = async (zone: string) => (await registry.get(`/weather/${zone}`)).data

export async function tariff(zone: string) {
  const response = await fetch(`${registry.defaults.baseURL}/tariffs/${zone}`)
  return (await response.json()) as object
}

export async function geocode(zone: string) {
  try {
    return await axios.get(`http://127.0.0.1:9681/search?q=${zone}`)
  } catch (error) {
    throw new UpstreamError('geocoder', 'no answer', error)
  }
}

export async function signage(zone: string) {
  const response = await fetch(`http://127.0.0.1:9682/signs/${zone}`)
  return response.text()
}

export async function occupancy(zone: string) {
  const redis = new Redis({ host: '127.0.0.1', port: 9683, maxRetriesPerRequest: 0, retryStrategy: () => null, lazyConnect: true })
  redis.on('error', () => {})
  await redis.connect()
  return redis.get(`occupancy:${zone}`)
}

export const announce = async (queue: string, text: string) => {
  const connection = await connect('amqp://127.0.0.1:9684')
  const channel = await connection.createChannel()
  channel.sendToQueue(queue, Buffer.from(text))
}

export async function mail(to: string, text: string) {
  await createTransport({ host: '127.0.0.1', port: 9685 }).sendMail({ from: 'desk@parkpass.example', to, text })
}

export async function archive(id: number) {
  const client = new pg.Client({ host: '127.0.0.1', port: 9686, user: 'archive', password: 'x', database: 'archive' })
  await client.connect()
  await client.query('insert into permits values ($1)', [id])
}

export async function sensors(lot: number) {
  return pRetry(
    async () => {
      const response = await fetch(`${registry.defaults.baseURL}/lots/${lot}`)
      if (response.status === 410) throw new AbortError(new UpstreamError('sensors', `lot ${lot} is gone`))
      return json(await response.text())
    },
    { retries: 1, minTimeout: 10 },
  )
}

export async function slow(zone: string) {
  const response = await fetch(`${registry.defaults.baseURL}/slow/${zone}`, { signal: AbortSignal.timeout(150) })
  return response.text()
}

export const page = (path: string) => new URL(path).href
