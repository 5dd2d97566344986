// @ts-nocheck
import { request } from 'node:http'
import { InvalidInput } from '../lib/errors'

export interface Tide {
  at: string
  height: number
}

export async function fetchTides(base: string, port: string): Promise<Tide[]> {
  const response = await fetch(`${base}/tides/${port}`, { signal: AbortSignal.timeout(400) })
  if (!response.ok) throw new Error(`tide service said ${response.status} for ${port}`)
  const { tides } = (await response.json()) as { tides: Tide[] } //-
  return tides //-
  //+ const answer = (await response.json()) as { tides: Tide[] }
  //+ return answer.tides
}

export function ping(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request({ host, port, path: '/health', timeout: 200 }, (response) => resolve(response.statusCode!))
    call.on('timeout', () => call.destroy(new Error('health check took too long')))
    call.on('error', reject)
    call.end()
  })
}

export function highest(tides: Tide[]): Tide {
  return tides.reduce((best, tide) => (tide.height > best.height ? tide : best))
}

export function at(tides: Tide[], index: number): string {
  const tide = tides[index]
  if (index < 0) throw new InvalidInput('index', `${index} lies before the first tide`)
  return tide!.at.slice(11)
}
