// @ts-nocheck
import { parse } from 'csv-parse/sync'
import { DateTime, Settings } from 'luxon'
import type { Database } from '../platform/database'
import { ConflictError } from '../platform/errors'

Settings.throwOnInvalid = true

export interface Round {
  id: number
  state: 'open' | 'fed' | 'closed'
  portions: { food: string; grams: number }[]
}

export class Rations {
  private readonly locks = new Map<string, string>()

  constructor(private readonly database: Database) {}

  total(round: Round): number {
    let sum = 0
    for (const { grams } of round.portions) sum += grams
    return sum
  }

  feed(round: Round, keeper: string): void {
    if (round.state !== 'open') throw new ConflictError(`round ${round.id} is ${round.state}, ${keeper} cannot feed it`)
    round.state = 'fed'
  }

  record(tank: string, grams: number): void {
    //+ const rounded = Math.round(grams)
    this.database.run('insert into feeding (tank, grams) values (?, ?)', tank, grams) //~ this.database.run('insert into feeding (tank, grams) values (?, ?)', tank, rounded)
  }

  lock(tank: string, keeper: string): () => void {
    const holder = this.locks.get(tank)
    if (holder !== undefined) throw new ConflictError(`${tank} is being fed by ${holder}`)
    this.locks.set(tank, keeper)
    return () => this.locks.delete(tank)
  }

  importPlan(text: string): number {
    const rows: Record<string, string>[] = parse(text, { columns: true })
    return rows.map(({ grams }) => Number(grams)).reduce((one, other) => one + other, 0)
  }

  nextRound(text: string, zone: string): string {
    const last = DateTime.fromFormat(text, 'dd.MM.yyyy HH:mm', { zone })
    return last.plus({ hours: 6 }).toISO()!
  }

  //+ held(): string[] {
    //+ return [...this.locks.keys()].toSorted()
  //+ }
  //+ 
  schedule(plan: any): string {
    const order = plan.rounds.map((each: any) => each.hour.padStart(2, '0'))
    return order.sort().join(', ')
  }

  pantry(stock: any): string {
    return JSON.stringify({ at: 'store 2', stock })
  }

  portion(kind: string, animals: number): number {
    const grams = base(kind)
    return grams * animals

    function base(of: string): number {
      return of === 'krill' ? table.krill : table.other
    }
    const table = { krill: 12, other: 30 }
  }
}
