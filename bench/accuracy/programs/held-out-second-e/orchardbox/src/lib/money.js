export function pounds(pence, currency = 'GBP') { //~ export function inPounds(pence, currency = 'GBP') {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(pence / 100)
}

//+ export const half = (pence) => Math.round(pence / 2)
//+
export function percent(share, digits) {
  return `${(share * 100).toFixed(digits)} %`
}

export function sum(lines) {
  return lines.map((line) => line.pence).reduce((a, b) => a + b)
}
