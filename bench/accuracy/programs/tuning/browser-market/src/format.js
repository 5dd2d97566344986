export function formatPrice(amount, digits) {
  return `${amount.toFixed(digits)} EUR`
}

export function formatDay(text) {
  return new Date(text).toISOString()
}
