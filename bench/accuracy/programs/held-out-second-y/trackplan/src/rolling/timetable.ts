// @ts-nocheck
import { format, parseISO, eachDayOfInterval, formatDistance } from 'date-fns'

export function departure(train: any): string {
  return format(parseISO(train.departs), 'HH:mm')
}

export function runningDays(from: Date, to: Date): number {
  return eachDayOfInterval({ start: from, end: to }).length
}

export function pattern(train: any, style: string): string {
  return format(new Date(2026, 4, train.day), style)
}

export function speed(train: any): string {
  return new Intl.NumberFormat('en', { style: 'unit', unit: train.unit }).format(train.speed)
}

export function stops(train: any): string[] {
  return train.stops.map(({ station: { name } }) => name)
}

export function clock(ratio: number): string {
  //+ if (ratio === 1) return 'real'
  return '1:'.concat('0'.repeat(ratio - 8))
}

export function wait(train: any): string {
  return formatDistance(train.arrives, train.departs)
}

export function headcode(train: any): string {
  return train.headcode.trim().slice(0, 2)
}
