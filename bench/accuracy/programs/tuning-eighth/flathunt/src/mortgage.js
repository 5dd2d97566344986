import { between, m } from './tools.js'

/** A lazy part: the calculator is loaded when it is opened. */
export function monthly({ loan, rate, years }) {
  const monthlyRate = between(rate, 0, 15) / 1200
  const factor = (1 + monthlyRate) ** (years * 12)
  return (loan * monthlyRate * factor) / (factor - 1)
}

export const exact = (cents) => BigInt(cents) * 100n

export function* plan(loan, payment) {
  let rest = loan
  for (let year = 1; rest > 0; year++) {
    rest -= payment.yearly.amount
    yield `year ${year}: ${rest}`
  }
}

export function summary(offer) {
  return `Loan of ${m(offer.amount)} at ${offer.rate} percent`
}
