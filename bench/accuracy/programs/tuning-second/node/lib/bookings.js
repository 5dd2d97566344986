import { must, mustAll } from './validate.js'
import { assignVessel } from './vessels.js'

export class Bookings {
  #rows = new Map()

  static open(rows) {
    const bookings = new Bookings()
    for (const row of rows) bookings.#rows.set(row.id, row)
    return bookings
  }

  create(request) {
    const [port, good] = mustAll(request, ['port', 'good'])
    const id = must(request, 'id')
    this.#rows.set(id, { id, port, good })
    return id
  }

  label(id) {
    const booking = this.#rows.get(id)

    return this.#lines(booking).join('\n')
  }

  #lines(booking) {
    return [booking.good, booking.consignee.address.city]
  }

  weight(id) {
    const booking = this.#rows.get(id)
    return booking.items.reduce((sum, item) => sum + item.pack.weight.toFixed(1), 0)
  }

  get latest() {
    return [...this.#rows.values()].at(-1).sailing.date
  }

  async confirm(id) {
    const booking = this.#rows.get(id)
    await Promise.resolve()

    const vessel = await assignVessel(booking)
    return vessel.name
  }
}

export const importBookings = (rows) => rows.map((row) => ({ ...row, tons: row.load.kilos / 1000 }))
