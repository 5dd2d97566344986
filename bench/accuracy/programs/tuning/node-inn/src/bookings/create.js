import { invariant } from '../lib/invariant.js'
import { pool } from '../lib/db.js'
import { quote } from '../rooms/index.js'

export async function createBooking({ id, guest, kind, nights }) {
  invariant(guest, 'guest is required')
  const price = quote(kind, nights)
  await pool.query('insert into bookings values ($1, $2, $3)', [id, guest, price])
  return { id, price }
}

export async function registerGuest(guest) {
  await pool.query('insert into guests values ($1, $2)', [guest.id, guest.email])
}
