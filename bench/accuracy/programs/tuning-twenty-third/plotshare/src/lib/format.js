const TEXTS = { 'plot.free': 'Free plot', 'plot.taken': 'Taken', 'harvest.none': 'Nothing yet' }

export function text(key) {
  const found = TEXTS[key]
  if (found === undefined) throw new Error(`No text for ${key}`)
  return found
}

export const kilos = (weight) => `${weight.toFixed(1)} kg`

export const digits = (value, places) => value.toFixed(places)

export const money = (amount, currency) => new Intl.NumberFormat('nl', { style: 'currency', currency }).format(amount)

export const initials = (name) => name.split(' ').map((part) => part[0].toUpperCase()).join('')

export const bar = (value, width) => '#'.repeat(value) + '.'.repeat(width - value)

export const cents = (amount) => BigInt(amount) * 100n

export function mentions(message) { //~ export function mentionIn(message) {
  return message.text.match(/@(\w+)/)[1]
}
