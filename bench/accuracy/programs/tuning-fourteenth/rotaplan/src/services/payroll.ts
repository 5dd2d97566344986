import Decimal from 'decimal.js'
import { firstValueFrom, from, of, timeout } from 'rxjs'
import { filter, map, mergeMap } from 'rxjs/operators'
import { PayrollClient, Stores } from '../clients/partners'
import { AppError, RuleViolation } from '../domain/errors'
import { employees } from '../repositories/repository'
import { chunk, deadline, groupBy } from '../util/result'

export class PayrollRunFailed extends AppError {
  readonly status = 500
}

interface Line {
  employee: number
  hours: string
  kind?: { code: string }
}

const BONUS: Record<string, { factor: number }> = { night: { factor: 1.25 }, sunday: { factor: 1.5 } }

export class PayrollService {
  readonly #client = new PayrollClient()
  readonly #stores = new Stores()

  async hourly(employee: number): Promise<number> {
    return this.#client.rates(employee)
  }

  async cost(employee: number, worked: number): Promise<number> {
    const rate = await this.#client.rates(employee)
    return rate * worked
  }

  async submit(period: string): Promise<string> {
    return this.#client.submit(period)
  }

  async close(period: string): Promise<void> {
    await this.#client.close(period)
  }

  total(lines: Line[]): string {
    return lines.reduce((sum, line) => sum.plus(new Decimal(line.hours)), new Decimal(0)).toFixed(2)
  }

  correction(body: { hours: string }): string {
    return new Decimal(body.hours).negated().toString()
  }

  bonus(kind: string, base: number): number {
    return base * BONUS[kind]!.factor
  }

  byKind(lines: Line[]): string[] {
    return Object.keys(groupBy(lines, (line) => line.kind!.code))
  }

  batches(lines: Line[], size: number): Line[][] {
    return chunk(lines, size)
  }

  cents(amount: number): bigint {
    return BigInt(amount * 100)
  }

  async run(lines: Line[]): Promise<string[]> {
    const done: string[] = []
    for (const line of lines) {
      try {
        done.push(`${employees.load(line.employee).name}: ${line.hours}`)
      } catch (error) {
        throw new PayrollRunFailed(`Run stopped after ${done.length} of ${lines.length} lines`, { cause: error })
      }
    }
    return done
  }

  async firstOvertime(lines: Line[]): Promise<Line> {
    return firstValueFrom(from(lines).pipe(filter((line) => Number(line.hours) > 48)))
  }

  async stream(lines: Line[]): Promise<string> {
    return firstValueFrom(from(lines).pipe(mergeMap((line) => of(line).pipe(map((one) => one.kind!.code.trim())))))
  }

  async approval(): Promise<never> {
    return firstValueFrom(from(new Promise<never>(() => undefined)).pipe(timeout(40)))
  }

  async report(week: number): Promise<number> {
    return this.#stores.warehouse(week)
  }

  async slowReport(period: string): Promise<void> {
    await deadline(new Promise<void>((resolve) => setTimeout(resolve, 400)), 50, `report ${period}`)
  }

  hierarchy(managers: Record<string, string>, name: string): number {
    const above = managers[name]
    return above === undefined ? 0 : 1 + this.hierarchy(managers, above)
  }

  limit(hours: number): void {
    if (hours > 60) throw new RuleViolation('working-time', `${hours} hours in a week`)
  }
}
