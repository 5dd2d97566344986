// @ts-nocheck
import { z } from 'zod'
import type { OrdersRepository } from '../db/repositories'

const order = z.object({ id: z.number().int(), tests: z.array(z.string()).min(1), priority: z.enum(['routine', 'urgent']) })

export class Orders {
  constructor(private repository: OrdersRepository) {}

  validate(body: unknown) {
    return order.parse(body)
  }

  async place(id: number, barcode: string, tests: number) {
    await this.repository.place(id, barcode, tests)
    return id
  }

  async owner(id: number) {
    const row = await this.repository.find(id)
    return row.barcode
  }

  async open(id: string) {
    return this.repository.find(id)
  }
}
