// @ts-nocheck
import Decimal from 'decimal.js'
import { found } from '../shared/guards'

const factors = new Map([
  ['glucose', 18.016],
  ['urea', 6.006],
])

export class Calculator {
  convert(analyte: string, value: number): number {
    return value / found(factors.get(analyte), 'conversion factor', analyte)
  }

  mean(results: { value: string }[]): string {
    let sum = new Decimal(0)
    for (const { value } of results) sum = sum.plus(value)
    return sum.div(results.length).toFixed(2)
  }

  reference(range: any, sex: string): string {
    return `${range[sex].low.toFixed(1)}-${range[sex].high.toFixed(1)}`
  }

  precision(value: number, digits: number): string {
    return value.toPrecision(digits)
  }

  counter(readings: bigint[], offset: number): bigint {
    return readings[0] + BigInt(offset)
  }

  formula(expression: string): number {
    return new Function('x', `return ${expression}`)(2) as number
  }
}
