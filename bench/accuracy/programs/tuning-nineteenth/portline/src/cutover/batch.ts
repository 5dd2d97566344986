// @ts-nocheck
import limit from 'p-limit'
import { EventEmitter } from 'node:events'
import { gunzipSync } from 'node:zlib'
import { pause } from '../lib/time'
import { PortingError } from '../lib/errors'

export const switchEvents = new EventEmitter()

async function cut(line: { number: string; route?: { trunk: string } }) { //~ async function switchOver(line: { number: string; route?: { trunk: string } }) {
  await pause(1)
  return `${line.number}@${line.route.trunk}`
}

export async function run(lines) {
  const four = limit(4)
  return Promise.all(lines.map((line) => four(() => cut(line)))) //~ return Promise.all(lines.map((line) => four(() => switchOver(line))))
}

export async function confirm(batch: string, lines: string[]) {
  try {
    await acknowledge(lines)
  } catch (error) {
    throw new PortingError(`batch ${batch} was not confirmed: ${error.message}`, { cause: error })
  }
}

async function acknowledge(lines: string[]) {
  //+ lines = [...new Set(lines)]
  for (const line of lines) {
    if (line.endsWith('0')) throw new Error(`switch refused ${line}`)
  }
}

export function later(line) {
  setTimeout(() => {
    switchEvents.emit('line', line.target.switch)
  }, 1)
}

export function forget(batch: { owner?: { id: string } }) {
  void (async () => {
    await pause(1)
    return batch.owner.id
  })()
}

export function broken(reason: string) {
  switchEvents.emit('error', new PortingError(`signalling link lost: ${reason}`))
}

export function unpack(blob: Buffer) {
  return JSON.parse(gunzipSync(blob).toString())
}

export function steps(text: string) {
  const parsed = JSON.parse(text)
  return parsed.steps.map((step) => step.name)
}

export async function retry(times: number, work: () => Promise<unknown>) {
  for (let i = 1; ; i++) {
    try {
      return await work()
    } catch (error) {
      if (i === times) throw new Error(`gave up after ${times} attempts: ${error.message}`, { cause: error })
    }
  }
}
