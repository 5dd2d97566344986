'use client'
import { total } from '../lib/cart'

export function Buy() {
  return <button onClick={() => total({ id: 'empty' })}>Buy</button>
}
