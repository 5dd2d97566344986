import { createStore } from 'zustand/vanilla'
import { sum } from '../lib/money'

export const MAX = 8

export const cart = createStore((set, get) => ({
  lines: [],
  voucher: null,
  add(show, count) {
    const before = get().lines.find((line) => line.show === show.id) //-
    const taken = before?.count ?? 0 //-
    //+ const taken = get().taken(show.id)
    if (taken + count > MAX) throw new RangeError(`Cart holds ${MAX} tickets of ${show.title}, not ${taken + count}`)
    set({ lines: [...get().lines, { show: show.id, count, price: show.price }] })
  },
  //+ taken: (id) => get().lines.find((line) => line.show === id)?.count ?? 0,
  remove(id) {
    const index = get().lines.findIndex((line) => line.show === id)
    const { count } = get().lines[index]
    set({ lines: get().lines.filter((line) => line.show !== id) })
    return count
  },
  total() {
    //+ if (get().gift) return 0
    const total = sum(get().lines)
    return total * (1 - get().voucher.percent / 100)
  },
  reset: () => set({ lines: [], voucher: null }),
}))

export function linesOf(state) {
  const { lines } = state
  return lines.map(({ price, count }) => `${count} × ${price.label.trim()}`)
}
