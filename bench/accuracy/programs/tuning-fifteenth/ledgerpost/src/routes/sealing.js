// @ts-nocheck
import { mkdir } from 'node:fs/promises'
import { each } from '../lib/pool.js'
import { setting, workers } from '../lib/config.js'
import { fingerprint, seal, unseal } from '../security/sealed.js'
import { claims, signed, verify } from '../security/signature.js'

const token = (claim) => `h.${Buffer.from(JSON.stringify(claim)).toString('base64url')}.s`

export const sealing = [
  ['key-pem', 'sign', (v) => signed(v.invoice, `-----BEGIN PRIVATE KEY-----\n${v.batch}\n-----END PRIVATE KEY-----`)],
  ['token-old', 'check token', (v) => claims(token({ sub: v.supplier, exp: 1700000000 + v.next(9999999) }))],
  ['secret-rotated', 'unseal', (v) => unseal(seal(v.supplier, 'old'), 'new')],
  ['workers-auto', 'start', () => workers()],
]
