// @ts-nocheck
type Next = (job: any) => Promise<unknown>

const layers: ((next: Next) => Next)[] = []

if (process.env.WRAP === 'layers') {
  layers.push((next) => async (job) => {
    job.correlation = job.correlation ?? 'none'
    return await next(job)
  })
  layers.push(function withLocale(next) {
    return async (job) => {
      job.locale = 'en-GB'
      const result = await next(job)
      return result
    }
  })
}

export const layered = (handler: Next): Next => layers.reduce((next, layer) => layer(next), handler)
