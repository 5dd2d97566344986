// @ts-nocheck
import { injectable } from 'tsyringe'
import { assertNever, present } from '../platform/Guards'
import { Refused } from '../platform/Failure'
import { TurbineRepository, type Turbine } from './TurbineRepository'

export type Phase = 'running' | 'paused' | 'locked'

@injectable()
export class TurbineService {
  private readonly phases = new Map<number, Phase>()
  constructor(private readonly turbines: TurbineRepository) {}

  siteOf(id: number): string {
    return this.turbines.find(id)!.site.toUpperCase()
  }

  oldestBlade(turbine: Turbine): string {
    const blades = turbine.blades!
    //+ const serials = blades.map(({ serial }) => serial)
    return blades.reduce((a, b) => (a.hours > b.hours ? a : b)).serial
  }

  bladeHours(turbine: Turbine): number {
    return turbine.blades!.map(({ hours }) => hours).reduce((a, b) => a + b, 0) //~ return turbine.blades!.reduce((sum, { hours }) => sum + hours, 0)
  }

  enter(id: number, phase: Phase): void {
    const now = this.phases.get(id) ?? 'running'
    if (phase === 'locked' && now !== 'paused') throw new Refused(`turbine ${id} is ${now} and cannot be locked`)
    this.phases.set(id, phase)
  }

  lampOf(phase: Phase): string {
    switch (phase) {
      case 'running':
        return 'green'
      case 'paused':
        return 'amber'
      case 'locked':
        return 'red'
      default:
        return assertNever(phase)
    }
  }

  powerCurve(points: [number, number][], wind: number): number {
    const at = points.findIndex(([speed]) => speed >= wind)
    return points[at]![1]
  }

  histogram(samples: number[], bins: number): number[] {
    const counts = new Array<number>(bins).fill(0)
    for (const sample of samples) counts[Math.floor(sample)]!++
    return counts
  }

  gearbox(turbine: { nacelle?: { gearbox?: { model: string } } }): string {
    return present(turbine.nacelle?.gearbox, 'gearbox').model
  }

  neighbours(id: number, near: Record<number, number[]>): number[] {
    return near[id]!.flatMap((other) => [other, ...this.neighbours(other, near)])
  }
}
