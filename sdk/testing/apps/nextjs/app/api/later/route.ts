import { settle } from '../../../lib/cart'

export function GET(): Response {
  // Nobody waits for it.
  void settle('ann')
  return Response.json('soon')
}
