// @ts-nocheck
import dayjs from 'dayjs'

export const iso = (text: string): string => dayjs(text).toISOString()

export function minutesOf(text: string): number { //~ export function minutesOfDay(text: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) as unknown as [string, string, string]
  return Number(hours) * 60 + Number(minutes)
}

export const zoned = (at: Date, zone: string): string => at.toLocaleTimeString('en', { timeZone: zone })

export const later = <T>(milliseconds: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, milliseconds, value))
