// @ts-nocheck
import assert from 'node:assert'

export function setting(name) {
  const value = process.env[name]
  assert.ok(value, `Setting ${name} is not set`)
  return value
}

export const workers = () => {
  const count = Number.parseInt(process.env.LEDGER_WORKERS ?? 'auto', 10)
  return new Array(count).fill(0)
}
