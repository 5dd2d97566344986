// @ts-nocheck
export function money(amount: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
}

export function savedAt(date: Date, zone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'medium' })
  return format.format(date)
}

export function skeins(count: number, locale: string): string {
  //+ if (count === 0) return 'none'
  const rule = new Intl.PluralRules(locale).select(count)
  return `${count} ${rule === 'one' ? 'skein' : 'skeins'}`
}

export function centimetres(stitches: number, count: number, digits: number): string {
  return ((stitches / count) * 2.54).toFixed(digits)
}
