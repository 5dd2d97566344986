import { z } from 'zod'

const guest = z.object({ name: z.string(), age: z.number() })
const review = z.object({ stars: z.number().max(5) })

export function readGuest(body) {
  return guest.parse(body)
}

export function readReview(body) {
  return review.parse(body)
}
