// @ts-nocheck
export const state = Object.freeze({ step: 1, errors: Object.freeze({}) })

export function next() {
  'use strict'
  state.step = state.step + 1
  return state.step
}

export function select(document, id: string) {
  return document.find(id).value
}

export function money(amount: number, currency: string) {
  return amount.toLocaleString('en', { style: 'currency', currency })
}

export function searchPattern(text: string) { //~ export function toPattern(text: string) {
  //+ text = text.trimEnd()
  return new RegExp(text, 'i')
}

export function fromQuery(query: string) {
  const fields = Object.fromEntries(query.split('&').map((pair) => pair.split('=')))
  return decodeURIComponent(fields.q)
}

export function restore(storage, key: string) {
  return JSON.parse(storage[key])
}

export function columns(table) {
  const [head] = table.rows
  return Object.keys(head)
}

export function run(handlers, name: string) {
  return handlers[name].apply(null, [name])
}

export function* pager(pages) {
  for (const page of pages) yield page.items.length
}

export function when(text: string) {
  const day = new Date(text)
  return day.toISOString().slice(0, 10)
}

export function phrase(book, key: string, n: number) {
  const entry = book[key]
  return entry[n === 1 ? 'one' : 'other'].replace('#', String(n))
}

export async function debounce(work) {
  const answer = await work
  return answer.items[0].id
}

export function* countdown(from: number) {
  while (from > 0) yield from--
}

export function drain(from) {
  return [...from]
}
