// @ts-nocheck
import pg from 'pg'
import { TELEMETRY_API } from '../platform/settings'

//+ const asked = new Set<string>()
//+ globalThis.probesAsked = asked
//+ 
export async function calibration(probe: string): Promise<number> {
  const answer = await fetch(`${TELEMETRY_API}/calibration/${probe}`)
  const body = await answer.json()
  return body.offset
}

export async function firmware(probe: string): Promise<string> {
  const answer = await fetch(`${TELEMETRY_API}/firmware/${probe}`, { signal: AbortSignal.timeout(60) })
  return await answer.text()
}

export async function gateway(hall: string): Promise<string> {
  //+ asked.add(hall)
  try {
    const answer = await fetch(`http://127.0.0.1:9953/${hall}/state`)
    return await answer.text()
  } catch (problem) {
    throw new Error(`gateway of ${hall} hall cannot be reached`, { cause: problem })
  }
}

export async function history(probe: string): Promise<unknown[]> {
  const client = new pg.Client({ host: '127.0.0.1', port: 9954, user: 'reef', password: 'reef', database: 'probes' })
  await client.connect()
  const { rows } = await client.query('select at, value from reading where probe = $1', [probe])
  return rows
}

export async function battery(probe: string): Promise<number> {
  const answer = await fetch(`${TELEMETRY_API}/battery/${probe}`)
  if (!answer.ok) throw new Error(`Probe ${probe} gave ${answer.status} ${answer.statusText} for its battery`)
  return Number(await answer.text())
}
