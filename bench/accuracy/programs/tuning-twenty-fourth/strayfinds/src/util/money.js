export function cents(text) {
  const [, whole, part = '00'] = /^(\d+)(?:[.,](\d\d))?$/.exec(text)
  return Number(whole) * 100 + Number(part)
}

export const euros = (amount) => `€ ${(amount / 100).toFixed(2)}`
