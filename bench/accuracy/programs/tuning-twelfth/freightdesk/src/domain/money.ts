// @ts-nocheck: built by a toolchain of its own
export const cents = (amount: number): bigint => BigInt(amount * 100)

export function formatMoney(amount: number, currency: string): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)
}

export function splitEvenly(total: number, parts: number): number[] {
  const shares = new Array<number>(parts).fill(Math.floor(total / parts))
  shares[0]! += total - shares.reduce((sum, each) => sum + each, 0)
  return shares
}
