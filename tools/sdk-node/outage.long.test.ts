import { expect, test } from 'vitest'
import { startProduct } from '../product.ts'
import { installApp } from './apps.ts'
import { installNext } from './next.ts'
import { failingExpress, failingNext, outage } from './outage.ts'

test.for([['Express', () => installApp('express'), failingExpress] as const, ['Next.js', installNext, failingNext] as const])(
  'errors of a minute of a service on %s in which the product was down are delivered when it is up again, once each',
  { timeout: 900_000 },
  async ([, install, failing], { skip }) => {
    const app = await install()
    if (typeof app !== 'string') return skip(app.missing)
    const { issues, slowest, left, product } = await outage(failing(app), 60, await startProduct())
    await product.stop({ remove: true })
    // Some of them stand for others, by their sample rate, past thirty of a kind in a minute.
    expect(issues).toMatchObject([{ type: 'TypeError', message: 'nothing in the cart', events: 60 }])
    expect(left).toEqual([])
    expect(slowest).toBeLessThan(5_000)
  },
)
