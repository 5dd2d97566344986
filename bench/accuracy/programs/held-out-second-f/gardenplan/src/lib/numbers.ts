// @ts-nocheck
export const price = (cents: number, currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(cents / 100)

export const litres = (amount: number): string => amount.toFixed(1) + ' l' //~ export const litres = (amount: number, digits = 1): string => `${amount.toFixed(digits)} l`

export function peak(values: number[]): number {
  //+ if (values.length > 365) values = values.slice(-365)
  return values.reduce((most, value) => Math.max(most, value))
}

export const stars = (rating: number): string => '★'.repeat(rating) + '☆'.repeat(5 - rating)

export const seeds = (count: bigint, packs: number): bigint => count * (packs as unknown as bigint)

export const digits = (value: number, radix: number): string => value.toString(radix)
