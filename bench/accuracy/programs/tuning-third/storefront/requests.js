'use strict'
// Which bad input reaches which bug. Data alone: nothing here is on a stack.
function requestOf(bug, v, base) {
  const carrier = { base, account: `${v.word.replace(/ /g, '-')}-${v.id}` }
  const line = { sku: 'p1', quantity: 1, label: v.word }
  const card = { number: v.token.slice(0, 8), expires: '2026-01' }
  const order = { customer: 'c1', lines: [line], carrier, card }
  const profile = { name: v.name, birth: v.date, points: 1 }
  switch (bug) {
    case 'unknown-coupon':
      return ['order', { ...order, coupon: v.word }]
    case 'tier-without-price':
      return ['order', { ...order, lines: [{ ...line, quantity: 100 + (Number(v.id) % 900) }] }]
    case 'customer-without-address':
      return ['order', { ...order, customer: 'c2' }]
    case 'quantity-not-positive':
      return ['order', { ...order, lines: [{ ...line, quantity: -Number(v.id) }] }]
    case 'email-invalid':
      return ['register', { email: v.email.replace('@', ' at '), profile }]
    case 'product-not-found':
      return ['order', { ...order, lines: [{ ...line, sku: v.id }] }]
    case 'customer-not-found':
      return ['order', { ...order, customer: v.email }]
    case 'carrier-5xx':
      return ['order', { ...order, carrier: { ...carrier, base: `${base}/${Number(v.id) % 2 ? 500 : 503}` } }]
    case 'carrier-404':
      return ['order', { ...order, carrier: { ...carrier, base: `${base}/404` } }]
    case 'carrier-no-rates':
      return ['order', { ...order, carrier: { ...carrier, base: `${base}/empty` } }]
    case 'carrier-timeout':
      return ['order', { ...order, carrier: { ...carrier, base: `${base}/slow`, timeout: 20 + (Number(v.id) % 30) } }]
    case 'carrier-refused':
      return ['order', { ...order, carrier: { ...carrier, base: `http://127.0.0.1:${20000 + (Number(v.id) % 9000)}` } }]
    case 'stock-negative':
      return ['order', { ...order, lines: [{ ...line, quantity: 13 + (Number(v.id) % 80) }] }]
    case 'payment-wrapped':
      return ['order', { ...order, card: { ...card, expires: '2024-01' }, lines: [{ ...line, quantity: 1 + (Number(v.id) % 9) }] }]
    case 'feed-not-json':
      return ['feed', { text: Number(v.id) % 2 ? `<html>${v.word}</html>` : `[{"sku": "${v.word}", }` }]
    case 'feed-without-title':
      return ['feed', { text: JSON.stringify([{ sku: v.id, price: 3 }]) }]
    case 'category-cycle':
      return ['category', { slug: v.word, parent: v.word }]
    case 'category-unknown':
      return ['category', { slug: v.word, parent: `${v.word}s` }]
    case 'datasheet-missing':
      return ['datasheet', { sku: Number(v.id) % 2 ? 'p1' : 'p2', folder: `/var/lib/storefront/${v.date}` }]
    case 'template-without-total':
      return ['mail', { kind: 'confirmation', name: v.name, id: v.id }]
    case 'newsletter-name-is-text':
      return ['mail', { kind: 'newsletter', list: ['c1'] }]
    case 'profile-rejected':
      return ['register', { email: v.email, profile: { ...profile, birth: v.word, points: v.amount } }]
    case 'webhook-rejected':
      return ['hook', { event: v.word, order: Number(v.amount) }]
  }
}
module.exports = { requestOf }
