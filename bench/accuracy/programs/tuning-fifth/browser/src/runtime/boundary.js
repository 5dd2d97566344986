import { h } from './component.js'

/** Counts what is rendered below it; stands around routes in some releases. */
export function Profiled({ name, children }, context) {
  context.counts[name] = (context.counts[name] ?? 0) + 1
  return h('section', { class: `profiled-${name}` }, ...children)
}

export function Layout({ title, children }) {
  return h('main', { title }, h('h1', null, title), ...children)
}
