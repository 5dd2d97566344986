import { match, compile } from 'path-to-regexp'
import { MuseumError } from './errors.js'

const routes = [
  ['/exhibitions/:id', ({ id }) => ({ page: 'exhibition', id })],
  ['/shop/:category/:id?', ({ category, id }) => ({ page: 'shop', category, id })],
  ['/tickets', () => ({ page: 'tickets' })],
].map(([path, to]) => [match(path, { decode: decodeURIComponent }), to])

export function resolve(path) {
  for (const [matches, to] of routes) {
    const found = matches(path)
    if (found) return to(found.params)
  }
  throw new MuseumError('RouteError', `No page at ${path}`)
}

export const link = (pattern, params) => compile(pattern)(params)

export function query(search) {
  const [, text] = /^\?(.*)$/.exec(search)
  return Object.fromEntries(text.split('&').map((pair) => pair.split('=')))
}
