import { invariant } from '../lib/invariant.js'
import { pool } from '../lib/db.js'

export function changeGuest(booking, guest) {
  invariant(guest, 'guest is required')
  return { ...booking, guest }
}

export async function moveBooking(booking) {
  return pool.query('select * from bookings where id = $1 for update', [booking])
}

export function cancelNight(booking, night) {
  const nights = booking.nights.filter((other) => other !== night)
  return { ...booking, nights, refund: booking.policy.refund(night) }
}
