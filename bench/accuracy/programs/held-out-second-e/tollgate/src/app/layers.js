'use strict'

const stages = []

function use(stage) {
  stages.push(stage)
}

function compose(handler) {
  return stages.reduceRight((next, stage) => (job) => stage(job, next), handler)
}

if (process.env.WRAP === 'layers') {
  use(async function timing(job, next) {
    const started = process.hrtime.bigint()
    try {
      return await next(job)
    } finally {
      job.tookNs = process.hrtime.bigint() - started
    }
  })
  use(async function tenancy(job, next) {
    job.tenant = job.tenant ?? 'a4-north'
    return next(job)
  })
  use(async function auditTrail(job, next) {
    const result = await next(job)
    job.audited = true
    return result
  })
}

module.exports = { compose }
