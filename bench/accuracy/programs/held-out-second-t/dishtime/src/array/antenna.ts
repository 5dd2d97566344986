// @ts-nocheck
import { ArrayFault } from '../ops/faults'

//+ export const STOW_ELEVATION = 88
//+
export type State = 'parked' | 'slewing' | 'tracking' | 'locked'

const NEXT: Record<State, State[]> = { parked: ['slewing'], slewing: ['tracking', 'parked'], tracking: ['slewing'], locked: [] }

export class Antenna {
  state: State = 'parked'
  receiver?: { bands: Map<string, { lo: number; hi: number }> }

  constructor(readonly pad: string) {}

  go(to: State): void {
    if (!NEXT[this.state].includes(to)) throw new ArrayFault('BAD_TRANSITION', `antenna ${this.pad} cannot go from ${this.state} to ${to}`)
    this.state = to
  }

  tune(band: string, frequency: number): number {
    const { lo, hi } = this.receiver!.bands.get(band)!
    return (frequency - lo) / (hi - lo)
  }

  slew(azimuth: number): void {
    if (azimuth > 270 || azimuth < -270) throw new ArrayFault('CABLE_WRAP', `azimuth ${azimuth} is beyond the cable wrap of ${this.pad}`)
    this.go('slewing')
  }
}

export function baselines(antennas: { pad: string; position: { x: number; y: number } }[]): number[] {
  const out: number[] = []
  for (let i = 0; i < antennas.length; i++) for (let j = i + 1; j <= antennas.length; j++) out.push(antennas[i]!.position.x - antennas[j]!.position.x)
  return out
}

export function subarray(antennas: Antenna[], wanted: number): Antenna[] {
  const free = antennas.filter(({ state }) => state === 'parked')
  if (free.length < wanted) throw new ArrayFault('TOO_FEW', `only ${free.length} of ${wanted} antennas are free`) //~ if (free.length < wanted) throw new ArrayFault('TOO_FEW', `${wanted} antennas asked, ${free.length} free`)
  return free.slice(0, wanted)
}
