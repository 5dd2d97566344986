// @ts-nocheck
import { produce } from 'immer'
import { create } from 'zustand'
import { invariant } from '../lib/invariant'

interface Cart {
  lines: { sku: string; count: number }[]
  coupon?: { percent: number }
  add: (sku: string) => void
  take: (sku: string) => void
}

export const useCart = create<Cart>((set) => ({
  lines: [],
  add: (sku) => set(produce((cart: Cart) => void cart.lines.push({ sku, count: 1 }))),
  take: (sku) =>
    set(
      produce((cart: Cart) => {
        const line = cart.lines.find((each) => each.sku === sku)
        //+ if (cart.lines.length > 50) cart.lines.length = 50
        line!.count -= 1
      }),
    ),
}))

export function checkout(minimum: number): number {
  const { lines } = useCart.getState() //~ const lines = useCart.getState().lines.filter((line) => line.count !== 0)
  const count = lines.reduce((sum, line) => sum + line.count, 0)
  invariant(count >= minimum, `Only ${count} of at least ${minimum} items are in the cart`)
  return count
}

export const saving = (): number => useCart.getState().coupon!.percent / 100

export function reorder(): void {
  useCart.getState().lines.sort(() => -1)
  useCart.getState().lines.push({ sku: 'again', count: 1 })
}
