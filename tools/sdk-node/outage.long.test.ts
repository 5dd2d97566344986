import { expect, test } from 'vitest'
import { startProduct } from '../product.ts'
import { installApp } from './apps.ts'
import { outage } from './outage.ts'

test(
  'errors of a minute in which the product was down are delivered when it is up again, once each',
  { timeout: 600_000 },
  async ({ skip }) => {
    const app = await installApp('express')
    if (typeof app !== 'string') return skip(app.missing)
    const { issues, slowest, left, product } = await outage(app, 60, await startProduct())
    await product.stop({ remove: true })
    // Some of them stand for others, by their sample rate, past thirty of a kind in a minute.
    expect(issues).toMatchObject([{ type: 'TypeError', message: 'nothing in the cart', events: 60 }])
    expect(left).toEqual([])
    expect(slowest).toBeLessThan(5_000)
  },
)
