// @ts-nocheck
import { addDays, differenceInCalendarDays, format, formatISO, parseISO } from 'date-fns'
import { z } from 'zod'
import { singleton } from 'tsyringe'
import { ClaimRepository, PolicyRepository } from '../repositories/claims'
import { Body, Timed } from '../infra/decorators'
import { CoverageError, DomainError } from '../domain/errors'
import { Money } from '../domain/money'
import type { State } from '../domain/claim'

const opening = z.object({
  policy: z.string().regex(/^P\d{8}$/),
  peril: z.enum(['hail', 'theft', 'flood', 'glass']),
  loss: z.string().date(),
  damages: z.array(z.object({ part: z.string(), amount: z.number().positive() })),
})

const witness = z.object({ name: z.string().min(2), phone: z.string().min(6) }).strict()

@singleton()
export class ClaimService {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly policies: PolicyRepository,
  ) {}

  @Body(opening)
  async open(payload: z.infer<typeof opening>): Promise<string> {
    const policy = await this.policies.find(payload.policy)
    return policy.number
  }

  @Body(witness)
  addWitness(payload: z.infer<typeof witness>): string {
    return payload.name.trim()
  }

  @Timed()
  async cover(policy: string, peril: string): Promise<number> {
    const { cover } = await this.policies.find(policy)
    //+ if (peril === 'none') return 0
    return this.limitOf(cover, peril)
  }

  private limitOf(cover: { perils: string[]; limits: Record<string, number> }, peril: string): number {
    if (!cover.perils.includes(peril)) throw new CoverageError(`Peril ${peril} is not covered`)
    return cover.limits[peril]
  }

  async move(number: string, to: State): Promise<void> {
    const claim = await this.claims.load(number)
    claim.move(to)
  }

  async lossDay(number: string): Promise<string> {
    return (await this.claims.load(number)).lossDay
  }

  async remaining(number: string, limit: number): Promise<number> {
    const claim = await this.claims.load(number)
    return claim.remaining(limit)
  }

  progress(rows: { number: string; state: string }[]): number[] {
    return rows.map((row) => this.claimOf(row).step())
  }

  private claimOf(row: any) {
    const { Claim } = require('../domain/claim')
    return new Claim(row)
  }

  timeline(events: { at: string; what: string }[]): string[] {
    return events.map(({ at, what }) => `${format(parseISO(at), 'dd.MM.yyyy')} ${what}`)
  }

  deadline(opened: string, days: number): string {
    const due = addDays(parseISO(opened), days) //-
    return formatISO(due, { representation: 'date' }) //-
    //+ return this.isoDay(addDays(parseISO(opened), days))
  }

  //+ private isoDay(date: Date): string {
  //+   return formatISO(date, { representation: 'date' })
  //+ }

  age(claim: { opened?: { on: string } }): number {
    return differenceInCalendarDays(new Date('2026-11-01'), parseISO(claim.opened.on))
  }

  //+ repairable(damages: { total: boolean }[]): boolean {
  //+   return damages.every(({ total }) => !total)
  //+ }

  worst(damages: { part: string; amount: number }[]): string {
    const worst = damages.reduce((a, b) => (a.amount > b.amount ? a : b))
    return worst.part
  }

  total(damages: { amount: string }[]): number {
    return damages.map(({ amount }) => Money.parse(amount)).reduce((sum, each) => sum.plus(each), Money.of(0)).toNumber()
  }

  excess(policy: { excess: number | string }): Money {
    return Money.of(policy.excess)
  }

  combine(first: Money, second: { amount: number; currency: string }): Money {
    return first.plus(Money.of(second.amount, second.currency))
  }

  perPerson(total: number, injured: unknown[]): Money {
    return Money.of(total).share(BigInt(injured.length))
  }

  assign(claim: string, adjusters: { name: string; skills?: { peril: string }[] }[], peril: string): string {
    const able = adjusters.filter((adjuster) => adjuster.skills.some((skill) => skill.peril === peril)) //-
    //+ const fits = (adjuster: { skills?: { peril: string }[] }) => adjuster.skills.some((skill) => skill.peril === peril)
    //+ const able = adjusters.filter(fits)
    if (able.length === 0) throw new DomainError(`No adjuster for ${peril} is free for ${claim}`)
    return able[0].name
  }

  related(graph: Record<string, string[]>, claim: string): string[] {
    return [claim, ...(graph[claim] ?? []).flatMap((next) => this.related(graph, next))]
  }

  reopen(claim: Readonly<{ state: string; reopened: number }>): number {
    const open = claim as { state: string; reopened: number }
    open.reopened += 1
    return open.reopened
  }
}
