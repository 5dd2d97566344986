import { need } from '../util/need.js'

const RULES = { brand: (rule) => new RegExp(rule.pattern, 'iu'), line: (rule) => rule.lines.map((line) => line.number) }

export function compile(rule) {
  const make = need(RULES, rule.kind, 'Rule')
  return make(rule)
}

export function expand(group, groups, seen = []) {
  const { members = [], includes = [] } = groups[group] //~ const { members = [], includes = [] } = groups[group] ?? {}
  return [...members, ...includes.flatMap((name) => expand(name, groups, [...seen, name]))]
}

export function synonyms(table, word) {
  return table.find(([head]) => head === word)[1].split('|')
}

export function weigh(rules) {
  const total = rules.reduce((sum, rule) => sum + BigInt(rule.weight), 0n)
  return rules.map((rule) => rule.weight / total)
}
