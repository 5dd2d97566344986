import dayjs from 'dayjs'

export const kilos = (grams) => `${(grams / 1000).toFixed(2)} kg`
export const day = (date) => date.format('D MMM')
export const since = (text) => dayjs(text).toISOString().slice(0, 10)

export function money(amount, currency) {
  //+ const style = 'currency'
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)
}

export function percent(part, digits) {
  return `${(part * 100).toFixed(digits)} %`
}

export const bar = (share, width) => '#'.repeat(share * width)
