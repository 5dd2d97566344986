const Big = require('big.js')

const cents = (text) => new Big(text).times(100).round().toNumber()

const apportion = (total, shares) => {
  const sum = shares.reduce((a, b) => a + b)
  return shares.map((share) => new Big(total).times(share).div(sum).toFixed(2))
}

const money = (amount, currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)

const decimals = (rate, places) => rate.toFixed(places)

module.exports = { cents, apportion, money, decimals }
