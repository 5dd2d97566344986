// @ts-nocheck
import { cents, fits, fromLink, readOffer, readPiece, search, sorted, swatch, theme, total } from '../catalog/furniture'
import { when } from '../lib/i18n'

export const shopping = [
  ['piece-width-text', 'read piece', (v) => readPiece({ id: v.item, width: String(v.width), colors: [] })],
  ['offer-amount-null', 'read offer', (v) => readOffer({ id: v.item, amount: null, currency: 'EUR' })],
  ['swatch-name', 'swatch', (v) => swatch({ id: v.item, colors: [v.pick(['walnut', 'oak', 'teal'])] })],
  ['accent-unset', 'theme', () => theme({})],
  ['piece-unnamed', 'sort', (v) => sorted([{ id: v.item }, { id: v.plan }])],
  ['zone-typo', 'when', (v) => when(v.width * 1e9, v.pick(['Europe/Munich', 'Mars/Base', 'CET+1']))],
  ['moment-missing', 'when', () => when(Number.NaN, 'UTC')],
]
