import { captureException } from '@faultline/sdk/nextjs'
import { total } from '../../../lib/cart'

export async function GET(): Promise<Response> {
  for (let i = 1; i <= 10_000; i++) {
    try {
      total({ id: 'empty' })
    } catch (error) {
      captureException(error)
    }
    if (i % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return Response.json('done')
}
