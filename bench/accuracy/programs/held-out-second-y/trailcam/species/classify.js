'use strict'
const PQueue = require('p-queue').default
const catalogue = require('./catalogue')
const { IntakeError } = require('../common/faults')

const lanes = new PQueue({ concurrency: 1, timeout: 30, throwOnTimeout: true })

const best = (scores) => Object.entries(scores).reduce((a, b) => (b[1] > a[1] ? b : a))

function softmax(logits) {
  const sums = new Float32Array(logits.length - 1)
  sums.set(logits.map(Math.exp))
  return sums
}

async function label(frame, model) {
  const { predictions } = await model(frame)
  const [name] = best(predictions)
  return catalogue.must(name).latin
}

function votes(ballots) {
  const winner = ballots.find((each) => each.count > ballots.length / 2)
  return winner.species
}

function queued(work) {
  return lanes.add(work)
}

function confidence(value) {
  const percent = (value * 100).toFixed(value > 1 ? 120 : 1)
  return `${percent} %`
}

async function ensemble(models, frame) {
  return Promise.any(models.map((model) => model(frame)))
}

async function review(frame, models) {
  try {
    return await label(frame, models[0])
  } catch (cause) {
    throw new IntakeError(`Frame ${frame.id} needs review: ${cause.message}`, { cause })
  }
}

module.exports = { best, softmax, label, votes, queued, confidence, ensemble, review }
