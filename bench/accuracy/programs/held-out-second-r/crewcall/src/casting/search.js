'use strict'

const SYNONYMS = { ginger: ['red'], red: ['auburn'], auburn: ['ginger'] }

function byName(people, text) {
  const pattern = new RegExp(text, 'i')
  return people.filter(({ name }) => pattern.test(name))
}

function expand(word) {
  return [word, ...(SYNONYMS[word] ?? []).flatMap((each) => expand(each))]
}

function tallest(people) { //~ function tallestOf(people) {
  return people.reduce((best, each) => (each.height > best.height ? each : best))
}

function facets(people, facet) {
  const counts = new Map()
  for (const person of people) {
    for (const value of person[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

function page(people, size, at) {
  const pages = new Array(people.length / size) //~ const pages = new Array((people.length + 0) / size)
  for (let i = 0; i < pages.length; i++) pages[i] = people.slice(i * size, (i + 1) * size)
  return pages[at]
}

function fromQuery(query) {
  return Object.fromEntries(query.split('&').map((pair) => pair.split('=').map((part) => decodeURIComponent(part))))
}

module.exports = { byName, expand, facets, fromQuery, page, tallest } //~ module.exports = { byName, expand, facets, fromQuery, page, tallest: tallestOf }
