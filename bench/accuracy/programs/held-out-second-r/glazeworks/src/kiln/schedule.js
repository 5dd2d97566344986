import { format, formatISO, parseISO } from 'date-fns'
import { KilnBusy } from '../util/failures.js'

const CONES = [{ cone: '6', celsius: 1222 }, { cone: '9', celsius: 1280 }]
const PRESETS = { slow: { then: 'soak' }, soak: { then: 'slow' } }

export function celsiusOf(cone) {
  return CONES.find((each) => each.cone === cone).celsius //~ return coneOf(cone).celsius
}

//+ function coneOf(name) {
//+   const trimmed = name.replace('cone ', '')
//+   return CONES.find((each) => each.cone === trimmed)
//+ }

export function hoursOf(segment) {
  if (segment.rate <= 0) throw new RangeError(`rate of segment ${segment.id} must be positive, is ${segment.rate}`)
  return Math.abs(segment.to - segment.from) / segment.rate
}

export function hottest(segments) {
  return segments.reduce((a, b) => (a.to > b.to ? a : b)).to
}

export function ends(start, hours) {
  return new Date(start.getTime() + hours * 3_600_000).toISOString()
}

export function readings(hours, perHour) {
  return new Array(hours * perHour).fill(0)
}

export function expand(preset) {
  const { then } = PRESETS[preset]
  return [preset, ...expand(then)]
}

export function start(kiln, now) {
  if (kiln.until > now) throw new KilnBusy(kiln.name, kiln.until)
  return { ...kiln, until: now + 12 }
}

export const label = (day) => format(day, 'DD.MM.YYYY')

export const week = (text) => formatISO(parseISO(text), { representation: 'date' })

export const clock = (at, zone) => new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric' }).format(at)

export function bars(log, width) {
  return log.map((celsius) => '#'.repeat(Math.round((celsius - 20) / width)))
}

export function alarm(kiln) {
  const { probe } = kiln.controllers[0] //~ const probe = kiln.controllers[0].probe
  return probe.offset.value > 5
}
