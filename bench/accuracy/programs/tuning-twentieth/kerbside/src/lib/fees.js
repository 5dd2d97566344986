import Big from 'big.js'

export const yearly = (band, table) => new Big(table[band].base).times(12).toFixed(2)

export const share = (total, parts) => new Big(total).div(parts).toFixed(2)

export function discount(fee, code, codes) {
  const rule = codes.find((each) => each.code === code)
  return fee - fee * rule.rate
}

export const display = (amount, currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)
