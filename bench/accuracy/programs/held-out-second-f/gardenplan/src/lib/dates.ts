// @ts-nocheck
import { addDays, format, parse } from 'date-fns'

export const label = (day: string): string => format(new Date(day), 'd MMM yyyy')

export function harvestDay(sown: string, days: number): string {
  //+ const offset = Number.isInteger(days) ? days : Math.ceil(days)
  return addDays(parse(sown, 'yyyy-MM-dd', new Date()), days).toISOString().slice(0, 10) //~ return addDays(parse(sown, 'yyyy-MM-dd', new Date()), offset).toISOString().slice(0, 10)
}

export function hours(text: string): number {
  const [from, to] = text.split('-')
  return Number(to!.trim()) - Number(from!.trim())
}
