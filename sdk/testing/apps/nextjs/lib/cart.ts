export interface Cart {
  id: string
  items?: string[]
}

export function total(cart: Cart): number {
  if (cart.id === 'empty') throw new TypeError('nothing in the cart')
  return cart.items?.length ?? 0
}

export async function settle(id: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10))
  throw new RangeError(`the card of ${id} was declined`)
}
