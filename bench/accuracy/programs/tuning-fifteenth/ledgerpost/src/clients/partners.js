// @ts-nocheck
import { createConnection } from 'node:net'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import Redis from 'ioredis'
import pRetry, { AbortError } from 'p-retry'
import { getJson } from '../lib/http.js'

const BASE = 'http://127.0.0.1:9701'
const run = promisify(execFile)

export const rates = async (day) => (await getJson('rates', `${BASE}/rates/${day}`)).rates.USD

export const ratesInTime = async (day) => getJson('rates', `${BASE}/rates/slow/${day}`, { timeout: 60 })

export const register = async (vat) => getJson('registry', `${BASE}/registry/${vat}`)

export const partner = async (id) => {
  const found = await getJson('partners', `${BASE}/partners/${id}`)
  return found.name
}

export const approver = async (invoice) => (await getJson('approvals', `${BASE}/approvals/${invoice}`)).approver

export const limit = async (vat) => (await getJson('limits', `${BASE}/limits/${vat}`)).cents

export const exported = async (batch) => (await fetch(`${BASE}/cut/${batch}`)).text()

export const legacyRates = async (day) => fetch(`http://127.0.0.1:9713/${day}`)

export const callback = async (address, invoice) => fetch(new URL(`/hooks/${invoice}`, address))

export async function mirrors(batch) {
  return await Promise.any([9714, 9715].map((port) => fetch(`http://127.0.0.1:${port}/${batch}`)))
}

export async function ocr(path) {
  return await pRetry(
    async () => {
      const response = await fetch(`${BASE}/ocr/${path}`)
      if (response.status === 503) throw new AbortError(`OCR of ${path} refused: ${await response.text()}`)
      return response
    },
    { retries: 1, minTimeout: 1 },
  )
}

export async function seen(invoice) {
  const redis = new Redis({ port: 9716, lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null })
  redis.on('error', () => {})
  try {
    return await redis.get(`seen:${invoice}`)
  } finally {
    redis.disconnect()
  }
}

export const printer = (port, text) =>
  new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.end(text, resolve))
    socket.on('error', reject)
  })

export const pdf = async (invoice) => run('wkhtmltopdf-ledger', [`${invoice}.html`, `${invoice}.pdf`])

export const legacyLookup = (vat) =>
  new Promise((resolve, reject) => {
    //+ const begin = Date.now()
    setTimeout(() => reject(`lookup of ${vat} failed`), 1)
  })
