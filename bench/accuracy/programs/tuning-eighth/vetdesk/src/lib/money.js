/** Amounts are whole cents everywhere inside; text comes from catalogs and forms. */
export function toCents(text) {
  const match = /^(-?\d+)(?:\.(\d{2}))?$/.exec(text)
  if (!match) throw new SyntaxError(`not an amount: ${text}`)
  return Number(match[1]) * 100 + Number(match[2] ?? 0)
}

export const eur = (cents) => `${(cents / 100).toFixed(2)} EUR`
