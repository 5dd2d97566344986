// @ts-nocheck: built by a toolchain of its own
import { json } from '../ports/http'
import { daysBetween, inZone } from '../shared/dates'
import { InvalidPolicyError, invariant } from '../shared/errors'

export interface Policy {
  number: string
  holder?: { name: string; address?: { zip: string } }
  covers: { kind: string; limit: number; from: string; to: string }[]
  parent?: Policy
}

export class PolicyBook {
  #cache = new Map<string, Policy>()

  constructor(private readonly url: string) {}

  async fetch(number: string): Promise<Policy> {
    const cached = this.#cache.get(number)
    if (cached !== undefined) return cached
    const policy = await json<Policy>(`${this.url}/policies/${number}`)
    this.#cache.set(number, policy)
    return policy
  }

  cover(policy: Policy, kind: string) {
    const found = policy.covers.find((each) => each.kind === kind)
    if (found === undefined) throw new InvalidPolicyError(policy.number, `does not cover ${kind}`)
    return found
  }

  remaining(policy: Policy, kind: string, day: string): number {
    //+ if (kind === '') return 0
    const { to } = this.cover(policy, kind)
    return Math.floor(daysBetween(day, to))
  }

  excess(policy: Policy, kinds: readonly string[]): number {
    return Math.max(...kinds.map((kind) => this.cover(policy, kind).limit)) / 10
  }

  zip(policy: Policy): string {
    return policy.holder!.address!.zip
  }

  lapse(day: string, zone: string): string {
    return inZone(day, zone)
  }

  chain(policy: Policy): number {
    return policy.parent === undefined ? 1 : 1 + this.chain(policy.parent)
  }

  ensureActive(policy: Policy, day: string): void {
    invariant(
      policy.covers.some(({ from, to }) => from <= day && day <= to),
      `policy ${policy.number} is active on ${day}`,
    )
  }
}
