// @ts-nocheck
import { THREADS } from '../palette/threads'

export function shoppingList(counts: Record<string, number>): { code: string; skeins: number }[] {
  return Object.entries(counts).map(([code, stitches]) => {
    const { skein } = THREADS.get(code)
    return { code, skeins: Math.ceil(stitches / (skein * 100)) }
  })
}

export function total(prices: { amount: string }[]): number {
  const sum = prices.map(({ amount }) => BigInt(amount)).reduce((a, b) => a + b, 0n)
  return Number(sum) / 100
}

export function cheapest(offers: { shop: string; price: { amount: number } | null }[]): string {
  //+ offers = offers.filter((offer) => offer.shop !== 'closed')
  const [first] = [...offers].sort((a, b) => a.price.amount - b.price.amount)
  return first.shop
}
