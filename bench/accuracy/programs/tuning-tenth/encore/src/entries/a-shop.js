import { cart, linesOf } from '../store/cart'
import { displayName, hasRole, nextStep, readToken, remember, session } from '../store/session'
import { daysBetween, doorsOpen, inZone, isoDay } from '../lib/dates'
import { price, rounded, sum, toCents } from '../lib/money'
import { load, migrate, save } from '../lib/storage'
import { fill, plural, sortNames, translate } from '../lib/i18n'

export const shop = [
  //@ cart-over-its-limit
  ['cart add', (v) => {
    cart.getState().reset()
    cart.getState().add({ id: v.id(), title: v.act(), price: { amount: 2 } }, v.int(9, 30))
  }],
  //@ removed-line-not-in-cart
  ['cart remove', (v) => cart.getState().remove(v.id())],
  //@ total-without-voucher
  ['cart total', () => cart.getState().total()],
  //@ line-without-price
  ['cart sum', (v) => sum([{ price: { amount: v.amount() }, count: 1 }, { count: v.int(1, 8) }])],
  //@ line-price-without-label
  ['cart lines', (v) => linesOf({ lines: [{ price: { amount: v.amount() }, count: 2 }] })],
  //@ currency-code-invalid
  ['price show', (v) => price(v.amount(), `${v.word().slice(0, 2)}€`)],
  //@ amount-came-as-text
  ['price round', (v) => rounded(String(v.amount()), 2)],
  //@ price-field-with-sign
  ['price parse', (v) => toCents(`€${v.amount()}`)],
  //@ guest-has-no-name
  ['session name', () => {
    session.setState({ user: null })
    return displayName()
  }],
  //@ roles-not-loaded
  ['session role', (v) => hasRole(v.word())],
  //@ token-in-one-part
  ['session token', (v) => readToken(`t${v.id()}`.replaceAll('.', ''))],
  //@ token-payload-no-json
  ['session refresh', (v) => readToken(`h.${page64(`${v.person()}!`)}.s`)],
  //@ history-of-one
  ['session history', (v) => {
    session.setState({ history: [] })
    return remember({ path: `/${v.word()}` })
  }],
  //@ subscriber-wants-consent
  ['session login', (v) => session.setState({ user: { name: v.person() } })],
  //@ no-step-after-it
  ['checkout step', (v) => nextStep(['done', 'summary', 'gift'][v.int(0, 2)])],
  //@ doors-time-missing
  ['show doors', (v) => doorsOpen({ day: v.day(), title: v.act() })],
  //@ day-is-invalid
  ['show day', (v) => isoDay(new Date(`next ${v.word()}`))],
  //@ time-zone-unknown
  ['show zone', (v) => inZone(new Date(0), `Europe/${v.word()}`)],
  //@ until-is-text
  ['member days', (v) => daysBetween(new Date(0), v.day())],
  //@ saved-cart-not-json
  ['storage load', (v) => {
    localStorage.setItem('encore:cart', `${v.id()};${v.word()}`)
    return load('cart')
  }],
  //@ saved-order-in-circle
  ['storage save', (v) => {
    const order = { id: v.id() }
    order.self = order
    save('order', order)
  }],
  //@ nothing-saved-to-migrate
  ['storage migrate', () => migrate(load('nothing'))],
  //@ old-cart-without-lines
  ['storage upgrade', (v) => migrate({ version: 1, data: { cart: { owner: v.person() } } })],
  //@ locale-not-shipped
  ['text title', (v) => translate(['fr', 'es', 'pl'][v.int(0, 2)], 'cart.empty')],
  //@ plural-not-translated
  ['text items', (v) => plural('de', 'items', v.int(1, 9))],
  //@ placeholder-not-given
  ['text fill', (v) => fill('Hello {name}, see you at {venue}', { name: v.person() })],
  //@ locale-tag-invalid
  ['text sort', (v) => sortNames([v.person(), v.person()], `de_${v.id()}`)],
]

function page64(text) {
  return btoa(text)
}
