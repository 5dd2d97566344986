import { differenceInMinutes, formatISO, parse, parseISO } from 'date-fns'

export const hours = (start: string, end: string): number => differenceInMinutes(parseISO(end), parseISO(start)) / 60

export function day(text: string): string {
  return formatISO(parse(text, 'yyyy-MM-dd', new Date()), { representation: 'date' })
}

export function clock(date: Date): string {
  return date.toISOString().slice(11, 16)
}

export function weekOf(text: string): number[] {
  const [year, week] = text.split('-W').map(Number)
  return Array.from({ length: 7 }, (_, i) => Date.UTC(year!, 0, week! * 7 + i))
}

export function label(at: Date, locale: string): string {
  return at.toLocaleDateString(locale)
}
