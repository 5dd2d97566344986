import { Cart, mergeCarts } from './cart.js'
import { countProducts, openFilter, renderList, renderProduct, showMore } from './catalogue.js'
import { chooseShipping, confirm, loadAddress, placeOrder, readVoucher } from './checkout.js'
import { formatDay } from './format.js'
import { publish } from './store.js'

const bugs = new Map([
  ['total-of-missing-line', (v) => new Cart([]).totalOf(v.word)],
  ['add-beyond-stock', (v) => new Cart([]).add({ name: v.word, stock: v.number }, v.number + 1)],
  ['price-digits', (v) => new Cart([{ product: { price: v.number } }]).summary(101 + v.number)],
  ['merge-without-saved', () => mergeCarts(new Cart([]), {})],
  ['address-missing', (v) => loadAddress(v.number, () => ({ status: 404 }))],
  ['order-fails', (v) => placeOrder(v.number, () => ({ status: 500 }))],
  ['shipping-unknown', (v) => chooseShipping([{ name: 'post' }], v.word)],
  ['confirm-without-dialog', () => confirm({})],
  ['voucher-not-json', (v) => readVoucher(`${v.word} ${v.number}`)],
  ['voucher-expired', (v) => readVoucher(JSON.stringify({ expired: true, code: v.word }))],
  [
    'categories-in-circle',
    (v) => {
      const category = { products: [v.word], inner: [] }
      category.inner.push(category)
      return countProducts(category)
    },
  ],
  ['product-without-title', (v) => renderList([{ name: v.word }], renderProduct)],
  ['filter-undefined', (v) => openFilter(v.word)],
  ['more-of-frozen', () => showMore()],
  ['stock-without-shelf', (v) => publish({ kind: 'stock', amount: v.number })],
  ['price-without-label', (v) => publish({ kind: 'price', amount: v.number })],
  ['day-invalid', (v) => formatDay(v.word)],
])

globalThis.bugNames = [...bugs.keys()]

/** Meets a bug by one of the doors of a page, and hands what was thrown to `record`. */
globalThis.meet = function meet(door, name, values, record) {
  const act = () => bugs.get(name)(values)
  const caught = (error) => record(name, error)
  if (door === 'click') {
    const button = document.createElement('button')
    document.body.append(button)
    const clicked = async () => {
      try {
        await act()
      } catch (error) {
        caught(error)
      }
    }
    button.addEventListener('click', clicked)
    button.click()
    return
  }
  if (door === 'microtask') return Promise.resolve().then(act).catch(caught)
  try {
    const result = act()
    if (typeof result?.then === 'function') return result.then(undefined, caught)
  } catch (error) {
    caught(error)
  }
}
