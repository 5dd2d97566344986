const formats = new Map()

export function roundTo(amount, step) {
  return Math.round(amount / step) * step
}

export function formatPrice(amount, currency) {
  if (!formats.has(currency)) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    formats.set(currency, format)
  }
  return formats.get(currency).format(roundTo(amount, 5) / 100)
}

export function splitFee(amount, people) {
  const share = amount / BigInt(people)
  return [share, amount - share * BigInt(people - 1)]
}
