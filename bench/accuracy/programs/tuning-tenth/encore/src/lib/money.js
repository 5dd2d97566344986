const formats = {}

export function price(amount, currency) {
  formats[currency] ??= new Intl.NumberFormat('en-GB', { style: 'currency', currency })
  return formats[currency].format(amount)
}

export function sum(lines) {
  return lines.reduce((total, line) => total + line.price.amount * line.count, 0)
}

export function rounded(amount, digits) {
  //+ if (digits === 0) return String(Math.round(amount))
  return amount.toFixed(digits)
}

export function toCents(text) {
  return BigInt(text.replace(/[.,]/g, ''))
}
