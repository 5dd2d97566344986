import PQueue from 'p-queue'
import pTimeout from 'p-timeout'
import { best, overlap, percent, score } from './score.js'
import { describe } from '../intake/form.js'

export class NoCandidate extends Error {
  constructor(report) {
    super(`No candidate for report ${report.id} on line ${report.line}`)
    this.name = 'NoCandidate'
  }
}

export function shortlist(report, finds) {
  const near = finds.filter((find) => find.line === report.line)
  if (near.length === 0 && report.urgent) throw new NoCandidate(report)
  return best(near.map((find) => ({ find, score: score(find, report) })))
}

export function confidence(report, find) {
  return percent(overlap(describe(report), describe(find)), report.digits)
}

export async function matchAll(reports, match) {
  const queue = new PQueue({ concurrency: 2 })
  return queue.addAll(reports.map((report) => () => match(report)))
}

export function withDeadline(work, milliseconds) {
  return pTimeout(work, { milliseconds })
}

export async function firstHit(sources, word) {
  return Promise.any(sources.map((source) => source(word)))
}
