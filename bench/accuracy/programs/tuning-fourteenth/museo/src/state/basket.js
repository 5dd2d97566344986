import { produce } from 'immer'
import { atom, computed } from 'nanostores'
import { CheckoutError, MuseumError } from '../lib/errors.js'
import { amount } from '../lib/money.js'

export const basket = atom(produce({ lines: [], step: 'basket', voucher: null }, (draft) => draft))

const STEPS = ['basket', 'address', 'payment', 'done']

function go(state, wanted) {
  if (STEPS.indexOf(wanted) !== STEPS.indexOf(state.step) + 1) throw new CheckoutError(state.step, wanted)
  return { ...state, step: wanted }
}

export const total = computed(basket, ({ lines }) => lines.reduce((sum, line) => sum.plus(line.price), amount(0)))

export function add(product, count) {
  const { lines } = basket.get()
  if (lines.length + count > 20) throw new MuseumError('BasketFull', `${count} of ${product} do not fit`)
  lines.push({ product, count, price: 1 })
}

export function change(index, count) {
  basket.set(
    produce(basket.get(), (draft) => {
      draft.lines[index].count = count
    }),
  )
}

export function replace(lines) {
  return produce({ lines: [] }, (draft) => {
    draft.lines = lines
    return { lines: [...lines] }
  })
}

export const pay = (state) => go(state, 'payment')

export function finish(state) {
  const next = go(state, 'done')
  return next
}

export function redeem(state) {
  return state.voucher.code.toUpperCase()
}

export function cheapest(lines) {
  return lines.reduce((a, b) => (a.price < b.price ? a : b)).product
}

export class History {
  constructor() {
    this.past = []
  }

  push(state) {
    this.past.push(state)
  }

  undo() {
    const { step } = this.past.pop()
    return step
  }
}

export const frozen = () => produce({ lines: [{ price: 1 }], step: 'basket' }, (draft) => {
  draft.lines[0].price = 2
})
