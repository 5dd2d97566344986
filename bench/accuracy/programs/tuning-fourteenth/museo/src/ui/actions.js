import { h } from 'preact'
import { bus } from '../state/session.js'

export function seat(plan, row, number) {
  return plan[row][number].id
}

export function fillAddress(form, zip) {
  form.values.address.zip = zip
  return form
}

export function select(props, id) {
  return props.onSelect(id)
}

export function announce(event, payload) {
  bus.emit(event, payload)
}

export function listen() {
  bus.on('sold', ({ ticket }) => ticket.holder.trim())
}

export function crumbs(pages, id) {
  const page = pages[id]
  return page.parent ? [...crumbs(pages, page.parent), page.title] : [page.title]
}

export function highlight(words, search) {
  return words.replace(new RegExp(search, 'g'), '<mark>')
}

export function merge(a, b) {
  return [...a.tags, ...b.tags]
}

export function has(options, key) {
  return key in options
}

export function draw(kind, Shapes) {
  return Shapes[kind]().path
}

export function grid(columns) {
  return new Array(columns).fill(h('td'))
}

export function visitors(groups) {
  const { adults, children: { count } } = groups
  return adults + count
}

export function serialize(order) {
  return JSON.stringify(order)
}

export function unlock(code) {
  let door
  const open = () => door
  if (code.length > 3) return open().side
  door = { side: 'north' }
  return door
}
