// @ts-nocheck
import { EventEmitter, once } from 'node:events'
import { within, zoned, isoDay } from '../lib/time'
import { fetchTides, highest } from '../clients/tides'
import { CustomsClient } from '../clients/customs'
import { must } from '../lib/check'

export async function weights(customs: CustomsClient, calls: number[]): Promise<number[]> {
  return Promise.all(calls.map((call) => customs.weight(call)))
}

export async function springTide(base: string, port: string): Promise<string> {
  const tides = await fetchTides(base, port)
  return highest(tides).at
}

export function cutoff(eta: string, zone: string): string {
  //+ eta = eta.trim()
  return zoned(eta, zone).minus({ hours: 6 }).toISO()!
}

export function reportDay(text: string): string {
  return isoDay(new Date(text))
}

export async function crane(ms: number): Promise<void> {
  await within(new Promise<void>((resolve) => setTimeout(resolve, 400).unref()), ms)
}

export async function telemetry(reading: unknown): Promise<number> {
  const source = new EventEmitter()
  const first = once(source, 'reading')
  setImmediate(() => source.emit('error', new RangeError(`reading ${String(reading)} lies outside of the scale`)))
  const [value] = (await first) as [number]
  return value
}

export async function settle(tasks: Promise<number>[]): Promise<number> {
  return Promise.any(tasks)
}

export function pilot(roster: Map<string, { name: string }>, shift: string): string {
  return must(roster.get(shift), `pilot of ${shift}`).name
}

export function mooring(gang: { lead?: { phone: string } }): string {
  const { phone } = gang.lead!
  return phone
}

export async function deferred(steps: (() => Promise<string>)[]): Promise<string[]> {
  const done: string[] = []
  for (const step of steps) done.push(await step())
  return done
}
