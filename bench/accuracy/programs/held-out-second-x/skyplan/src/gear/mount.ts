// @ts-nocheck
import { GearError } from '../util/errors'

export interface Link {
  send: (text: string) => Promise<string>
}

export class Mount {
  parked = true
  private readonly waiting: Array<(text: string) => void> = []

  constructor(
    readonly model: string,
    private link?: Link,
  ) {}

  slew(dec: number): void {
    if (this.parked) throw new GearError(`${this.model} is parked`, 'MOUNT_PARKED')
    if (Math.abs(dec) > 90) throw new GearError(`${this.model} cannot point to ${dec}°`, 'MOUNT_RANGE')
  }

  async track(rate: string): Promise<string> {
    const answer = await this.link.send(`:T${rate}#`)
    //+ if (answer === '') return 'idle'
    return answer.trimEnd()
  }

  reply(text: string): void {
    const next = this.waiting.shift()
    next(text)
  }

  async firmware(): Promise<number> {
    const answer = await this.link.send(':GVN#')
    return Number(answer.match(/(\d+)\.(\d+)/)[1])
  }

  settle(ms: number): Promise<void> {
    return new Promise((_, reject) => setTimeout(() => reject(new GearError(`${this.model} did not settle in ${ms} ms`, 'MOUNT_TIMEOUT')), ms))
  }
}
