import { trace } from '@opentelemetry/api'
import { addBreadcrumb, captureException, configureScope, init } from '../../../../sdk/browser/index.ts'
import { tracing } from '../../../../sdk/tracing/browser.ts'
import { addToCart } from './cart.ts'
import { pay } from './pay.ts'
import { loadStock } from './stock.ts'
import { renderList } from './list.ts'
import { leave } from './leave.ts'
import { note } from './note.ts'
import { guard } from './guard.ts'
import { settle } from './settle.ts'

const config = (window as any).CONFIG
const asked = new URLSearchParams(location.search)
;(window as any).client = init({
  ...config,
  tunnel: asked.get('tunnel') ?? undefined,
  features: asked.has('tracing') ? [tracing()] : [],
})
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
    traced: () =>
      trace.getTracer('shop').startActiveSpan('settle', (span) => {
        try {
          settle()
        } catch (error) {
          captureException(error)
        }
        span.end()
        return span.spanContext().traceId
      }),
    tunnel: () => setTimeout(() => guard(), 0),
  },
})
