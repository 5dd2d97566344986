import http from 'node:http'
import { Readable, Writable } from 'node:stream'

const timed = (job) =>
  async function () {
    const t = performance.now()
    try {
      return await job()
    } finally {
      performance.now() - t
    }
  }

const traced = (job) => (context) => Promise.resolve(context).then((c) => job(c))

async function http_(jobs, report) {
  const server = http.createServer(async (request, response) => {
    const n = Number(request.url.slice(1))
    try {
      await jobs[n]()
    } catch (error) {
      report(n, error)
    }
    response.end()
  })
  await new Promise((up) => server.listen(9895, '127.0.0.1', up))
  for (let n = 0; n < jobs.length; n++) {
    await new Promise((done, failed) => http.get({ host: '127.0.0.1', port: 9895, path: `/${n}`, agent: false }, (r) => r.resume().on('end', done)).on('error', failed))
  }
  server.close()
}

function queue(jobs, report) {
  const source = Readable.from(jobs.keys())
  const sink = new Writable({
    objectMode: true,
    async write(n, _encoding, next) {
      try {
        await jobs[n]()
      } catch (error) {
        report(n, error)
      }
      next()
    },
  })
  return new Promise((done) => source.pipe(sink).on('finish', done))
}

async function cli(jobs, report) {
  for (let n = 0; n < jobs.length; n++) {
    try {
      await jobs[n]()
    } catch (error) {
      report(n, error)
    }
  }
}

export const doors = { http: http_, queue, cli }
export const wrap = (job) => (process.env.WRAP === 'layers' ? traced(timed(job)) : job)
