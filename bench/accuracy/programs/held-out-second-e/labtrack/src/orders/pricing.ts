// @ts-nocheck
import { never } from '../shared/guards'

const catalogue: any = { glucose: { price: 4.2 }, sodium: { price: 3.1 } }

export function quote(tests: string[]): number {
  //+ const seen = new Set(tests)
  return tests.map((test) => catalogue[test].price).reduce((a, b) => a + b, 0)
}

export function discount(insurer: any): number {
  return insurer.contract.discount.percent / 100
}

export function billingGroup(kind: string): string {
  if (kind === 'private') return 'P'
  if (kind === 'public') return 'K'
  throw never(kind)
}
