// @ts-nocheck: built by a toolchain of its own
import dayjs from 'dayjs'
import relativeTime from 'dayjs/plugin/relativeTime'

dayjs.extend(relativeTime)

export const slotLabel = (iso) => dayjs(iso).format('ddd HH:mm')

export const isoWeek = (iso) => dayjs(iso).isoWeek()

export const utcStamp = (text) => dayjs(text).toISOString()

export const ago = (days, unit, locale) => new Intl.RelativeTimeFormat(locale).format(-days, unit)

export function range(from, to) {
  const days = Math.round((to.getTime() - from.getTime()) / 86_400_000)
  return Array.from({ length: days }, (_, i) => new Date(from.getTime() + i * 86_400_000))
}

export const grid = (days) => new Array(days).fill(0)
