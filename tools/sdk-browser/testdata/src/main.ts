import { addBreadcrumb, configureScope, init } from '../../../../sdk/browser/index.ts'
import { addToCart } from './cart.ts'
import { pay } from './pay.ts'
import { loadStock } from './stock.ts'
import { renderList } from './list.ts'
import { leave } from './leave.ts'
import { note } from './note.ts'
import { guard } from './guard.ts'

const config = (window as any).CONFIG
;(window as any).client = init({ ...config, tunnel: new URLSearchParams(location.search).get('tunnel') ?? undefined })
configureScope((scope) => {
  scope.setUser({ id: 'u-1' })
  scope.setTag('area', 'checkout')
  scope.setContext('cart', { items: 3 })
})
addBreadcrumb({ category: 'app', message: 'ready' })

Object.assign(window, {
  scenarios: {
    unhandled: () => setTimeout(() => addToCart('sku-1'), 0),
    rejection: () => void pay(12),
    worker: () => void new Worker('/assets/worker.js', { type: 'module' }).postMessage(config),
    fetch: () => void loadStock(),
    loop: () => {
      for (let i = 0; i < 10_000; i++) setTimeout(() => renderList(i), i / 20)
    },
    leave: () => setTimeout(leave, 0),
    offline: () => setTimeout(() => note('later'), 0),
    tunnel: () => setTimeout(() => guard(), 0),
  },
})
