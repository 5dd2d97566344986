import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { AsyncLocalStorage } from 'node:async_hooks'
import { jobs } from './jobs/queue.mjs'
import { requestOf } from './requests.mjs'
import telemetry from './telemetry.cjs'

const record = telemetry.recordWith('invoicing')
const context = new AsyncLocalStorage()

/** The runner of a queue: one job after the other. */
class Consumer {
  constructor(onError) {
    this.onError = onError
  }
  async handle(name, payload) {
    try {
      await this.process(name, payload)
    } catch (error) {
      this.onError(error)
    }
  }
  async process(name, payload) {
    return context.run({ name }, () => jobs[name](payload))
  }
}

function everyNight(name, payload, onError) {
  return new Promise((resolve) => {
    setTimeout(async function tick() {
      try {
        await jobs[name](payload)
      } catch (error) {
        onError(error)
      }
      resolve()
    }, 0)
  })
}

async function command(name, payload) {
  await jobs[name](payload)
}

const taxes = createServer((request, response) => {
  if (!request.url.includes('/XX/')) response.statusCode = 502
  response.end(JSON.stringify({ checked: true }))
})
await new Promise((resolve) => taxes.listen(0, '127.0.0.1', resolve))
const base = `http://127.0.0.1:${taxes.address().port}`

for (const line of readFileSync(0, 'utf8').trim().split('\n')) {
  const [bug, entry, id, name, email, word, date, amount, token] = line.split('\t')
  const [job, payload] = requestOf(bug, { id, name, email, word, date, amount, token }, base)
  const onError = (error) => record(bug, error)
  if (entry === 'queue') await new Consumer(onError).handle(job, payload)
  else if (entry === 'cron') await everyNight(job, payload, onError)
  else await command(job, payload).catch(onError)
}
process.exit(0)
