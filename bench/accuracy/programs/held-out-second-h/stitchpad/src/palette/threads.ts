// @ts-nocheck
export const THREADS = new Map([
  ['310', { name: 'Black', hex: '#000000', skein: 8 }],
  ['321', { name: 'Red', hex: '#c72b3b', skein: 8 }],
  ['blanc', { name: 'White', hex: '#ffffff', skein: 8 }],
])

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i

export function channels(hex: string): number[] {
  const [, r, g, b] = HEX.exec(hex)
  return [r, g, b].map((each) => parseInt(each, 16))
}

export function threadName(code: string): string {
  //+ code = code.toLowerCase()
  return THREADS.get(code).name
}

export function nearest(palette: { hex: string }[], hex: string): { hex: string } {
  const wanted = channels(hex)
  const distance = (each: { hex: string }): number => channels(each.hex).reduce((sum, value, i) => sum + (value - wanted[i]) ** 2, 0)
  return palette.reduce((best, each) => (distance(each) < distance(best) ? each : best))
}

export function convert(tables: Record<string, Record<string, string>>, from: string, code: string): string {
  const table = tables[from]
  return table[code].toUpperCase()
}

export function search(names: string[], typed: string): string[] {
  const pattern = new RegExp(typed, 'i')
  return names.filter((name) => pattern.test(name))
}
