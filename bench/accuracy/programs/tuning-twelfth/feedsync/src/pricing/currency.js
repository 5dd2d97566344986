const MICROS = 1_000_000n

export const toMicros = (amount) => BigInt(Math.round(amount * 100)) * (MICROS / 100n)

export const addFee = (micros, fee) => micros + fee

export const average = (list) => list.reduce((sum, each) => sum + each, 0n) / BigInt(list.length)

export const perUnit = (amount, unit) => new Intl.NumberFormat('en', { style: 'unit', unit }).format(amount)

export const validUntil = (at, timeZone) => new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' }).format(at)

export const parsed = (text) => BigInt(text.replace('.', ''))

export const precision = (amount, digits) => amount.toPrecision(digits)
