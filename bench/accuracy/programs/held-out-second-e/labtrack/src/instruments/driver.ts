// @ts-nocheck
import { connect } from 'node:net'
import { LabError } from '../shared/errors'

export class Driver {
  constructor(private port: number) {}

  async ping(name: string): Promise<void> {
    try {
      await this.open() //~ await this.dial()
    } catch (cause) {
      throw new LabError(`Instrument ${name} does not answer`, { cause })
    }
  }

  async calibrate(): Promise<void> {
    await this.open() //~ await this.dial()
  }

  private open(): Promise<void> { //~ private dial(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port: this.port, host: '127.0.0.1' })
      socket.once('connect', () => resolve())
      socket.once('error', reject)
    })
  }

  async run(command: string, ms: number): Promise<void> {
    await new Promise((_, reject) => {
      setTimeout(() => reject(new LabError(`Command ${command} timed out after ${ms} ms`)), ms)
    })
  }

  select(slots: Map<number, any>, slot: number): string {
    return slots.get(slot).tube.colour
  }

  async batch(jobs: (() => Promise<void>)[]): Promise<void> {
    const settled = await Promise.allSettled(jobs.map((job) => job()))
    const failed = settled.filter(({ status }) => status === 'rejected')
    if (failed.length > 0) throw new AggregateError(failed.map((each: any) => each.reason), `${failed.length} of ${jobs.length} jobs failed`)
  }
}
