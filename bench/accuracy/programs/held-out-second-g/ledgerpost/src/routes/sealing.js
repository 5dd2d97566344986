// @ts-nocheck
import { mkdir } from 'node:fs/promises'
import { each } from '../lib/pool.js'
import { setting, workers } from '../lib/config.js'
import { fingerprint, seal, unseal } from '../security/sealed.js'
import { claims, signed, verify } from '../security/signature.js'

const token = (claim) => `h.${Buffer.from(JSON.stringify(claim)).toString('base64url')}.s`

export const sealing = [
  ['signature-hex', 'verify', (v) => verify(v.invoice, 'ab12cd', v.batch)],
  ['key-pem', 'sign', (v) => signed(v.invoice, `-----BEGIN PRIVATE KEY-----\n${v.batch}\n-----END PRIVATE KEY-----`)],
  ['token-old', 'check token', (v) => claims(token({ sub: v.supplier, exp: 1700000000 + v.next(9999999) }))],
  ['token-opaque', 'check token', (v) => claims(v.batch)],
  ['secret-rotated', 'unseal', (v) => unseal(seal(v.supplier, 'old'), 'new')],
  ['key-length', 'fingerprint', (v) => fingerprint(v.supplier, v.vat)],
  ['setting-missing', 'start', () => setting('LEDGER_BUCKET')],
  ['workers-auto', 'start', () => workers()],
  ['worker-kept', 'post all', (v) => each([v.invoice, v.batch, v.vat], 1, async () => null)],
  ['inbox-is-file', 'make inbox', (v) => mkdir(`${process.env.PREFIX ?? '.'}/package.json/${v.batch}`, { recursive: true })],
]
