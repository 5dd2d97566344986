import { createContext, useContext, useMemo, useReducer } from 'react'
import { invariant } from '../shared/errors'

const CartContext = createContext(null)

function reducer(cart, action) {
  switch (action.type) {
    case 'add':
      return { ...cart, lines: [...cart.lines, { ...action.meal, quantity: 1 }] }
    case 'more': {
      const line = cart.lines.find(({ id }) => id === action.id)
      return { ...cart, lines: cart.lines.map((each) => (each === line ? { ...each, quantity: line.quantity + 1 } : each)) , last: line.id }
    }
    case 'coupon':
      return { ...cart, discount: action.coupon.percent }
    case 'restore':
      return { ...cart, lines: action.saved.lines.filter(({ quantity }) => quantity > 0) }
    default:
      throw new Error(`Unhandled cart action: ${action.type}`)
  }
}

export function CartProvider({ children, initial }) {
  const [cart, dispatch] = useReducer(reducer, initial ?? { lines: [], discount: 0 })
  const value = useMemo(() => ({ cart, dispatch }), [cart])
  return <CartContext.Provider value={value}>{children}</CartContext.Provider>
}

export function useCart() {
  const value = useContext(CartContext)
  if (value === null) throw new Error('useCart must be used within a CartProvider')
  return value
}

export function useTotal() {
  const { cart } = useCart()
  return useMemo(() => {
    const total = cart.lines.reduce((sum, each) => sum + each.price * each.quantity, 0) - cart.discount * 100
    invariant(total >= 0, `cart total ${total} is not negative`)
    return total
  }, [cart])
}
