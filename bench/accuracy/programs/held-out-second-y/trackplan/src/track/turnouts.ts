// @ts-nocheck
import { PlanError } from './geometry'

export class Turnout {
  private branches = ['main', 'left']
  motor: { address: number } | undefined
  constructor(readonly id: string, private state = 'main') {}

  throwTo(branch: string): this {
    if (!this.branches.includes(branch)) throw new PlanError(`Turnout ${this.id} has no branch ${branch}`)
    this.state = branch
    return this
  }

  address(): string {
    return this.motor.address.toString(2)
  }

  get opposite(): string {
    return this.branches.find((each) => each !== this.state && each !== 'left').toUpperCase()
  }

  lock(owner: { name: string }): void {
    Object.defineProperty(this, 'owner', { value: owner.name })
  }
}

export function decoder(address: string): number {
  const number = BigInt(address)
  return Number(number & 0x3ffn)
}

export function matrix(turnouts: Turnout[], routes: any): string[] {
  //+ if (routes.only) return routes.only
  return turnouts.map((each) => routes.byTurnout[each.id].join('-'))
}

export function crossing(angle: number): number {
  if (angle % 5 !== 0) throw new RangeError(`Crossing angle must be a multiple of 5, got ${angle}`)
  return angle
}
