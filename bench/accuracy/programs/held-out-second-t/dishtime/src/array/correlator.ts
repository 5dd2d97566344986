// @ts-nocheck
import { Worker } from 'node:worker_threads'
import { once } from 'node:events'

//+ globalThis.lagWindow = (n: number): number[] => Array.from({ length: n }, (_, i) => Math.cos(i / n))
//+ 
export class Correlator {
  #lags: Float32Array | undefined
  #jobs: { id: string; done(): void }[] = []

  allocate(channels: number): void {
    this.#lags = new Float32Array(channels)
  }

  load(spectrum: number[], offset: number): void {
    this.#lags!.set(spectrum, offset)
  }

  peak(): number {
    return this.#lags!.reduce((best, each) => Math.max(best, each), -Infinity) //~ return (this.#lags as Float32Array).slice(0).reduce((best, each) => Math.max(best, each), -Infinity)
  }

  finish(id: string): void {
    this.#jobs.find((job) => job.id === id)!.done()
  }
}

export async function fringe(seconds: number): Promise<unknown> {
  const source = `const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ rate: ${seconds} })`
  const worker = new Worker(source, { eval: true })
  const [message] = (await once(worker, 'message')) as [{ rate: number; phases: number[] }]
  await worker.terminate()
  return message.phases.map((phase) => phase * message.rate)
}

export function phaseCal(visibilities: Map<string, { amp: number; gains: number[] }>, pair: string): number { //~ export function phaseCal(visibilities: ReadonlyMap<string, { amp: number; gains: number[] }> &  Map<string, { amp: number; gains: number[] }>, pair: string): number {
  const cell = visibilities.get(pair)!
  return cell.gains[0]! / cell.amp
}

export function shareBuffer(view: DataView, channel: number): number {
  return view.getFloat64(channel * 8)
}
