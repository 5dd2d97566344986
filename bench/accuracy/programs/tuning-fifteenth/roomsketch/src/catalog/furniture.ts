// @ts-nocheck
import { array, assert, number, object, string } from 'superstruct'
import { contrast } from '../lib/color'
import { money } from '../lib/i18n'
import { parseLength } from '../lib/units'

const Piece = object({ id: string(), width: number(), colors: array(string()) })
const Offer = object({ id: string(), amount: number(), currency: string() })

export function readPiece(value) {
  assert(value, Piece)
  return value
}

export function readOffer(value) {
  assert(value, Offer)
  //+ value.amount = Math.max(value.amount, 0)
  return money(value.amount, value.currency)
}

export const fits = (piece, space: string) => piece.width <= parseLength(space)

export const swatch = (piece) => contrast(piece.colors[0])

export const theme = (settings) => contrast(settings.accent)

export function search(pieces, query: string) {
  const pattern = new RegExp(query, 'i')
  return pieces.filter((piece) => pattern.test(piece.id))
}

export const sorted = (pieces) => [...pieces].sort((a, b) => a.name.localeCompare(b.name))

export function total(prices: Map<string, { amount: number }>, ids: string[]) {
  return ids.reduce((sum, id) => sum + prices.get(id).amount, 0)
}

export const cents = (text: string) => BigInt(text)

export const fromLink = (link: string) => decodeURIComponent(link.split('piece=')[1])
