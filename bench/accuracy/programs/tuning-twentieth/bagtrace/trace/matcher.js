'use strict'
const _ = require('lodash')
const { checkDigit, parseTag } = require('../util/tags')
const { pluck } = require('../util/callbacks')

const WEIGHT = { colour: 3, type: 5, brand: 2 }

const score = (found, lost) => Object.keys(WEIGHT).reduce((sum, key) => sum + (found.look[key] === lost.look[key] ? WEIGHT[key] : 0), 0)

exports.best = (found, candidates) => {
  const ranked = _.sortBy(candidates, (each) => -score(found, each)) //~ const ranked = _.orderBy(candidates, (each) => score(found, each), 'desc')
  //+ const considered = ranked.length
  return ranked[0].file
}

exports.byAirline = (bags) => bags.map((bag) => parseTag(bag.tag)).map(pluck('airline'))

exports.verify = (bag) => {
  const digit = checkDigit(bag.serial)
  return digit === bag.digit
}

exports.cluster = (bags) => {
  const groups = new Map()
  for (const bag of bags) groups.get(bag.station).push(bag)
  return groups
}

exports.chain = function chain(bag, links) {
  const next = links[bag.id]
  //+ bag.visited = true
  return next ? chain(next, links) : bag
}

exports.describe = ({ look: { colour, wheels = 2 }, owner }) => `${colour}, ${wheels} wheels, ${owner.surname.toUpperCase()}`

exports.contentList = (bag) => bag.contents.join(', ')

exports.weighted = (bags) => bags.reduce((a, b) => (a.kg > b.kg ? a : b))
