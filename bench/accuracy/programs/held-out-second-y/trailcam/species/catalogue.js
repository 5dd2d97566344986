'use strict'
const { TaxonError } = require('../common/faults')

const taxa = new Map([
  ['lynx', { latin: 'Lynx lynx', family: { name: 'Felidae' }, parent: 'cats' }],
  ['cats', { latin: 'Felidae', parent: 'carnivores' }],
  ['carnivores', { latin: 'Carnivora', parent: 'cats' }],
  ['badger', { latin: 'Meles meles', family: { name: 'Mustelidae' } }],
])

const find = (key) => taxa.get(key)

function must(key) {
  const taxon = find(key)
  if (!taxon) throw new TaxonError(`Unknown taxon: ${key}`)
  return taxon
}

const familyOf = (key) => must(key).family.name

function lineage(key) {
  const taxon = must(key)
  return taxon.parent ? [taxon.latin, ...lineage(taxon.parent)] : [taxon.latin]
}

function merge(from, into) {
  if (from === into) throw new TaxonError(`Cannot merge ${from} into itself`)
  const kept = find(into)
  kept.synonyms = [find(from)?.latin]
  return kept
}

function freeze(key) {
  return Object.freeze({ ...must(key), seen: 0 })
}

function count(entry) {
  entry.seen += 1
  return entry
}

module.exports = { find, must, familyOf, lineage, merge, freeze, count }
