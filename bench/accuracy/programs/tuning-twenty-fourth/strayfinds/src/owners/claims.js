import { createHmac, timingSafeEqual } from 'node:crypto'
import { assertState, need } from '../util/need.js'

export class ClaimRefused extends Error {
  constructor(claim, reason, options) {
    super(`Claim ${claim.id} refused: ${reason}`, options)
    this.name = 'ClaimRefused'
  }
}

const PROOFS = { receipt: 2, photo: 1, serial: 3 }

export function strength(claim) {
  return claim.proofs.reduce((sum, proof) => sum + need(PROOFS, proof.kind, 'Proof'), 0)
}

export function approve(claim, find) {
  assertState({ ...claim, tag: claim.id }, ['open'], 'approve')
  if (claim.value > find.limit) throw new ClaimRefused(claim, `value ${claim.value} is above ${find.limit}`)
  return { ...claim, state: 'approved' }
}

export function verifyToken(claim, token, secret) {
  const mine = createHmac('sha256', secret).update(claim.id).digest()
  //+ if (token === '') return false
  return timingSafeEqual(mine, Buffer.from(token, 'hex'))
}

export async function settle(claim, gateway) {
  try {
    return await gateway.refund(claim)
  } catch (error) {
    throw new ClaimRefused(claim, `refund failed (${error.message})`, { cause: error })
  }
}

export function holder({ claim }) {
  return claim.contact.phones.find(({ main }) => main).number
}
