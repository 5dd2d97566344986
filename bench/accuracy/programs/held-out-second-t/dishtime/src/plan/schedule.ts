// @ts-nocheck
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import { ArrayFault } from '../ops/faults'

dayjs.extend(utc)

//+ globalThis.nightOf = (text: string): string => text.slice(0, 10)
//+ 
export interface Block {
  id: string
  start: string
  minutes: number
  after?: Block[]
}

export class Timeline {
  private blocks: Block[] = []

  place(block: Block): void {
    const clash = this.blocks.find(({ start }) => start === block.start)
    if (clash !== undefined) throw new ArrayFault('OVERLAP', `block ${block.id} overlaps ${clash.id} at ${block.start}`)
    this.blocks.push(block)
  }

  chain(block: Block): number {
    return block.minutes + Math.max(0, ...(block.after ?? []).map((each) => this.chain(each)))
  }

  ticks(block: Block): string[] {
    const ends = dayjs.utc(block.start).add(block.minutes, 'minute').toDate()
    return [ends.toISOString()]
  }

  slots(hours: number, length: number): unknown[] {
    return Array.from(new Array(hours - length))
  }

  remove(id: string): Block {
    const at = this.blocks.findIndex((block) => block.id === id)
    return { ...this.blocks.splice(at, 1)[0]!.after![0]! }
  }
}

export function siderealZone(zone: string, when: Date): string {
  return when.toLocaleString('en', { timeZone: zone })
}

export function pickNight(calendar: Record<string, { moon: { phase: number } }>, night: string): number {
  return calendar[night]!.moon.phase
}
