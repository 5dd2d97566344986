// @ts-nocheck
function toCents(amount) {
  return BigInt(amount); //~   return BigInt(amount ?? 0);
}

function format(amount, currency, digits = 2) {
  return new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits: digits }).format(amount);
}

const round = (amount, digits) => Number(amount.toFixed(digits));

module.exports = { toCents, format, round };
