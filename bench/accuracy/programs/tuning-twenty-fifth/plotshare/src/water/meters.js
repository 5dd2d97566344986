import { z } from 'zod'

const Reading = z.object({ plot: z.string().regex(/^[A-D]\d+$/), litres: z.number().nonnegative(), at: z.string() })

export const readingOf = (form) => Reading.parse(form)

export const importReadings = (text) => JSON.parse(text).map((row) => row.litres)

export function usage(readings) {
  const [first, ...rest] = readings
  return rest.at(-1).litres - first.litres
}

export function chart(points, ticks) {
  const high = Math.max(...points)
  const scale = new Array(Math.round(high / ticks))
  return scale.length
}

export function billed(litres, tariff) {
  return new Intl.NumberFormat(tariff.locale, { style: 'currency', currency: tariff.currency }).format(litres * tariff.rate)
}

export function spread(bytes) {
  return new Uint16Array(bytes.buffer, bytes.byteOffset)[0]
}

export function leak(history) {
  const night = history.filter((each) => each.hour < 5)
  const mean = night.map((each) => each.flow.value)
  return mean
}
