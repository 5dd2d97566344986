import { init } from '@faultline/sdk/browser'
import { checkout } from './checkout.js'

init({ ...window.CONFIG })

document.querySelector('#buy').addEventListener('click', () => checkout({ orders: [{ sku: 'a', lines: [] }] }))
document.querySelector('#gift').addEventListener('click', async () => {
  const { wrap } = await import('./gift.js')
  wrap(undefined)
})
