import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'

export function signInvoice(text, algorithm) {
  return createHash(algorithm).update(text).digest('hex')
}

export function signRequest(text, key) {
  return createHmac('sha256', key).update(text).digest('hex')
}

export function readLicence(path) {
  return readFileSync(path)
}
