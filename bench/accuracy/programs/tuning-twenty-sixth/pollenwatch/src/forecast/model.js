'use strict'

const { EventEmitter } = require('node:events')
const { taxon } = require('../samplers/registry.js')
const { matcher } = require('../lib/text.js')

class ModelDiverged extends Error {
  constructor(model, step, value) {
    super(`Model ${model} diverged at step ${step} (${value})`)
    this.name = 'ModelDiverged'
  }
}

const plugins = { drift: { run: (x) => x * 1.1 }, onset: { evaluate: (x) => x + 1 } }

function levelFor(code, grains) {
  const { threshold } = taxon(code)
  return grains > threshold.high ? 'high' : grains > threshold.low ? 'moderate' : 'low'
}

function simulate(model, start) {
  let value = start
  for (let step = 1; step <= 400; step++) {
    value = value ** 2 - step
    if (!Number.isFinite(value)) throw new ModelDiverged(model, step, value)
  }
  return value
}

function chain(names, input) {
  return names.reduce((value, name) => plugins[name].run(value), input)
}

function select(stations, pattern) {
  const wanted = matcher(pattern)
  return stations.filter((each) => wanted.test(each))
}

function windFrom(observations) {
  const directions = []
  for (const { bearing } of observations) directions.push(bearing)
  return directions
}

function snapshot(run) {
  run.context = { run, taken: run.step }
  return JSON.stringify(run)
}

function offload(task) {
  return structuredClone({ ...task, done: () => task.id })
}

class Ensemble extends EventEmitter {
  member(name, spread) {
    if (spread > 3) this.emit('error', { member: name, spread })
    return spread
  }

  mean(members) {
    let sum = 0
    for (let i = 0; i <= members.length; i++) sum += members[i].weight
    return sum / members.length
  }
}

module.exports = { levelFor, simulate, chain, select, windFrom, snapshot, offload, Ensemble, ModelDiverged }
