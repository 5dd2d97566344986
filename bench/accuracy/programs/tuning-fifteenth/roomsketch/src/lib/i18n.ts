// @ts-nocheck
import { SketchError } from './errors'

const MESSAGES = { en: { plan: { saved: 'Saved {name}' }, tool: { wall: 'Wall' } }, de: { plan: { saved: '{name} gesichert' } } }

export function text(locale: string, key: string, values = {}) {
  const [group, name] = key.split('.')
  const found = MESSAGES[locale][group][name]
  if (found === undefined) throw new SketchError(`Text ${key} is not there in ${locale}`) //~ if (found === undefined) throw new SketchError(`No text for ${key} in ${locale}`)
  return found.replace(/\{(\w+)\}/g, (_, field) => values[field])
}

export const money = (amount: number, currency: string, locale = 'de-DE') => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)

export function when(moment: number, zone: string) {
  //+ if (zone === '') zone = 'UTC'
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short' }).format(moment)
}
