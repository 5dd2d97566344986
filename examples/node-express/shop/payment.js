const LIMIT = 5000

class PaymentDeclinedError extends Error {
  name = 'PaymentDeclinedError'
  status = 402
}

function charge(cart, cents) {
  authorize(cents)
  return `${cart}-${cents}`
}

function authorize(cents) {
  if (cents > LIMIT) throw new PaymentDeclinedError(`card declined: ${cents} is over the limit of ${LIMIT}`)
}

module.exports = { charge }
