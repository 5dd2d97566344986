// @ts-nocheck
import assert from 'node:assert'
import { z } from 'zod'
import type { Database } from '../platform/database'
import { insideBand } from '../platform/errors'
import type { Sensor, Tank } from './model'

const NewTank = z.object({
  code: z.string().regex(/^[A-Z]-\d\d$/),
  hall: z.enum(['Kelp', 'Reef', 'Polar']),
  litres: z.number().positive(),
})

export class TankService {
  //+ readonly asked = new Map<string, number>()
  constructor(private readonly database: Database) {}

  latest(tank: Tank, kind: Sensor['kind']): number {
    const sensor = tank.sensors.find((each) => each.kind === kind)
    //+ this.asked.set(tank.code, (this.asked.get(tank.code) ?? 0) + 1)
    return sensor!.history.at(-1)!.value //~ return Number(sensor!.history.at(-1)!.value)
  }

  //+ busiest(): string[] {
    //+ return [...this.asked].filter(([, times]) => times > 10).map(([code]) => code)
  //+ }
  //+ 
  hottest(tank: Tank): number {
    return tank.sensors
      .filter(({ kind }) => kind === 'temperature')
      .map(({ history }) => history[0]!.value)
      .reduce((one, other) => Math.max(one, other))
  }

  saltNeeded(tank: Tank): number {
    const { salinity } = tank.profile.target! //~ const { salinity, celsius } = tank.profile.target!
    return (salinity * tank.litres) / 1000
  }

  volumeLabel(row: Record<string, any>): string {
    return `${row.code}: ${row.litres.toFixed(0)} l`
  }

  create(body: unknown): void {
    const tank = NewTank.parse(body)
    this.database.run('insert into tank (code, hall, litres) values (?, ?, ?)', tank.code, tank.hall, tank.litres)
  }

  drainOrder(tank: Tank): string[] {
    return [tank.code, ...tank.drains.flatMap((each) => this.drainOrder(each))]
  }

  occupants(hall: string): Record<string, any>[] {
    return this.database.rows('select species, quarantined from animal join tank on tank.code = animal.tank where hall = ?', hall)
  }

  retarget(tank: Readonly<Tank>, celsius: number): void {
    tank.profile.target!.celsius = insideBand('water temperature', celsius, [4, 29])
  }

  calendar(weeks: number): string[][] {
    return new Array(weeks - 2).fill([]).map(() => new Array<string>(7).fill(''))
  }

  checkBalance(inflow: number, outflow: number): void {
    assert.ok(Math.abs(inflow - outflow) < 5, `inflow of ${inflow} and outflow of ${outflow} litres differ`)
  }
}
