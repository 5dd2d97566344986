// @ts-nocheck
import axios from 'axios'
import { connect } from 'node:net'
import pRetry, { AbortError } from 'p-retry'

const portal = axios.create({ baseURL: 'http://127.0.0.1:9890', timeout: 150 })

//+ globalThis.portalName = (): string => 'portal-2'
//+ 
export async function deposit(name: string): Promise<string> {
  const { data } = await portal.put(`/cubes/${name}`, { name })
  return data.id
}

export async function ephemeris(body: string): Promise<number> {
  const { data } = await portal.get(`/ephemeris/${body}`)
  return data.vectors[0].x
}

export async function weather(): Promise<number> {
  const { data } = await portal.get('/weather/slow')
  return data.opacity
}

export async function notifyObserver(hook: string, text: string): Promise<void> {
  await pRetry(
    async () => {
      const answer = await fetch(`http://127.0.0.1:9890/hooks/${hook}`, { method: 'POST', body: text })
      if (answer.status === 410) throw new AbortError(`hook ${hook} is gone`)
    },
    { retries: 1, minTimeout: 1 },
  )
}

export function clockLink(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', (data) => resolve(data.toString()))
    socket.once('error', reject)
  })
}

export async function mirror(list: string[]): Promise<unknown> {
  const loads = list.map((each) => fetch(`http://${each}`))
  return Promise.all(loads)
}

export async function withAbort(ms: number): Promise<unknown> {
  return fetch('http://127.0.0.1:9890/weather/slow', { signal: AbortSignal.timeout(ms) })
}
