export function formatPrice(amount, currency) {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount / 100)
}

export function splitFee(amount, people) {
  const share = amount / BigInt(people)
  return [share, amount - share * BigInt(people - 1)]
}
