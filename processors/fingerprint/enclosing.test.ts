import { describe, expect, it } from 'vitest'
import { enclosingFunction } from './v1/enclosing.ts'

/** The last line is the one in question; `|` is where the column points. */
function enclosing(...lines: string[]): string | undefined {
  const last = lines.at(-1)!
  return enclosingFunction({ pre: lines.slice(0, -1), line: last.replace('|', '') }, last.indexOf('|') + 1)
}

describe('enclosingFunction', () => {
  it.each<[string | undefined, string[]]>([
    ['total', ['export async function total(cart) {', '  const sum = 0', '  return |cart.lines']],
    ['total', ['  async total(cart: Cart): Promise<number> {', '    |throw new Error()']],
    ['total', ['  get total() {', '    |return this.x']],
    ['execute', ['  async #execute(sql) {', '    if (!sql)', '      |throw new Error()']],
    ['total', ['const total = async (cart) => {', '  try {', '    |cart.go()']],
    ['total', ['  total: function (cart) {', '    |cart.go()']],
    ['settle', ["desk.on('checkout', function settle(guest) {", '  |guest.bill.close()']],
    ['total', ['export function total(cart) |{']],
    ['', ["desk.on('checkin', (guest) => {", '  |guest.keys.push(1)']],
    ['', ['  cheapest() {', '    return all.map((rate) => |rate.discount.percent)']],
    ['outer', ['function inner() {', '  go()', '}', 'function outer() {', '  |inner()']],
    [undefined, ['let a = 1', '|go(a)']],
    [undefined, ['    |go(a)']],
  ])('names %j', (name, lines) => {
    expect(enclosing(...lines)).toBe(name)
  })
})
