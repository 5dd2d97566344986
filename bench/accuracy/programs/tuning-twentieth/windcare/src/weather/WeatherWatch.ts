// @ts-nocheck
import { EventEmitter, once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { singleton } from 'tsyringe'
import { HttpGateway } from '../platform/HttpGateway'

@singleton()
export class WeatherWatch {
  private readonly bus = new EventEmitter()
  constructor(private readonly http: HttpGateway) {}

  async forecast(site: string): Promise<number> {
    const { hours } = await this.http.fetchJson<{ hours: { gust: number }[] }>(`/forecast/${site}`)
    return Math.max(...hours.map(({ gust }) => gust))
  }

  async lightning(site: string): Promise<unknown> {
    return this.http.fetchJson(`/lightning/${site}`)
  }

  async buoys(): Promise<number> {
    const { buoys } = await this.http.fetchJson<{ buoys: { at: [number, number] }[] }>('/buoys')
    const [{ at }] = buoys as [{ at: [number, number] }]
    return at[0]
  }

  async calm(ms: number): Promise<unknown> {
    return once(this.bus, 'calm', { signal: AbortSignal.timeout(ms) })
  }

  async grid(raw: Buffer): Promise<Buffer> {
    return promisify(inflate)(raw) as Promise<Buffer>
  }

  vector(raw: Uint8Array): number {
    return new DataView(raw.buffer, raw.byteOffset, raw.byteLength).getFloat64(0)
  }

  samples(raw: ArrayBuffer): Float32Array {
    return new Float32Array(raw)
  }

  async sites(loaders: (() => Promise<string>)[]): Promise<string[]> {
    //+ await sleep(0)
    return Promise.all(loaders.map((load) => load()))
  }

  async station(code: string): Promise<string> {
    await sleep(1)
    throw new Error(`station ${code} reports no wind since ${code.length} hours`)
  }

  format(value: number, unit: string): string {
    return new Intl.NumberFormat('en', { style: 'unit', unit }).format(value)
  }
}
