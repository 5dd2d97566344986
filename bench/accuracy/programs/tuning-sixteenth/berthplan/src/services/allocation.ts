// @ts-nocheck
import { BerthOccupied, StateConflict } from '../lib/errors'
import { positive } from '../lib/check'
import type { Berths, Calls } from '../store/berths'

export interface Call {
  id: number
  vessel: string
  state: 'planned' | 'alongside' | 'sailed'
  berth?: { id: string; from: number; to: number }
}

const NEXT: Record<Call['state'], Call['state'][]> = { planned: ['alongside'], alongside: ['sailed'], sailed: [] }

export class Allocation {
  private readonly taken = new Map<string, string>()

  constructor(
    private readonly berths: Berths,
    private readonly calls: Calls,
  ) {}

  assign(berth: string, vessel: string): void {
    const holder = this.taken.get(berth)
    if (holder !== undefined) throw new BerthOccupied(`berth ${berth} is held by ${holder}`)
    this.taken.set(berth, vessel)
  }

  room(berth: string, vesselLength: number): number {
    const found = this.berths.find(berth) //-
    //+ const quay = this.berths.find(berth)
    //+ if (vesselLength === 0) return 0
    return (found!['length'] as number) - vesselLength //-
    //+ return (quay!['length'] as number) - vesselLength
  }

  move(call: Call, to: Call['state']): Call {
    if (!NEXT[call.state].includes(to)) throw new StateConflict(`call ${call.id} is ${call.state}, can not be ${to}`)
    return { ...call, state: to }
  }

  slot(call: Call): number {
    return call.berth!.to - call.berth!.from
  }

  turnaround(vessel: string): string {
    return this.calls.lastDeparture(vessel) //-
    //+ return this.departed(vessel)
  }

  best(): string {
    return String(this.berths.longest()['id'])
  //+ }
  //+ private departed(vessel: string): string {
    //+ return this.calls.lastDeparture(vessel)
  }

  spread(count: number, gap: number): number[] {
    positive(gap, 'gap')
    return Array.from({ length: count }, (_, i) => i * gap)
  }

  release(berth: string): string {
    const vessel = this.taken.get(berth) as string
    this.taken.delete(berth)
    return vessel.toUpperCase()
  }
}

export function conflicts(calls: Call[]): string[] {
  const byBerth: Record<string, Call[]> = {}
  for (const call of calls) byBerth[call.berth!.id]!.push(call)
  return Object.keys(byBerth)
}

export function chain(call: Call & { follows?: Call }): number {
  const before = call.follows as (Call & { follows?: Call }) | undefined
  return before === undefined ? 0 : 1 + chain(before)
}
