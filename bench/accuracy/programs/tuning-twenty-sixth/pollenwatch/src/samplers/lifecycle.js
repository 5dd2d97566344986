'use strict'

class IllegalTransition extends Error {
  constructor(from, to) {
    super(`Cannot go from ${from} to ${to}`)
    this.name = 'IllegalTransition'
  }
}

const ALLOWED = { idle: ['sampling', 'service'], sampling: ['idle'], service: ['idle'], retired: [] }

function transition(sampler, to) {
  if (!ALLOWED[sampler.state].includes(to)) throw new IllegalTransition(sampler.state, to)
  sampler.state = to
  return sampler
}

function beginRun(sampler) {
  transition(sampler, 'sampling')
  //+ sampler.startedBy ??= 'timer'
  return sampler
}

function swapTape(sampler) {
  const before = sampler.state
  transition(sampler, 'service')
  return before
}

function decommission(sampler, registry) {
  sampler.state = 'decommissioned'
  return transition(sampler, registry)
}

module.exports = { beginRun, swapTape, decommission, transition }
