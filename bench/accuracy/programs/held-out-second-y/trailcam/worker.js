'use strict'
const { receive } = require('./stations/channels')
const tasks = require('./tasks')

const signal = process.env.SIGNAL
const shown = { http: ['POST /frames', 1], queue: ['frames process', 4], cron: ['nightly-sweep', 0], cli: ['trailcam run', 0] }

function sent(bug, error) {
  const [span, kind] = shown[process.env.DOOR ?? 'cli']
  if (typeof error === 'string') return { bug, type: '', message: error, stack: '', span, kind }
  const type = error.code ? String(error.code) : error.name
  return { bug, type: type ?? '', message: error.message ?? '', stack: error.stack ?? '', span, kind }
}

const crashes = []
process.on('uncaughtException', (error) => crashes.shift()?.(error))
process.on('unhandledRejection', (error) => crashes.shift()?.(error))

;(async () => {
  for (const [bug, task] of tasks(Number(process.env.SEED))) {
    const error = await new Promise((done) => {
      crashes[0] = done
      receive(task).then(() => setTimeout(done, 150), done)
    })
    if (error === undefined) process.stderr.write(`nothing failed: ${bug}\n`)
    else process.stdout.write(`${JSON.stringify(sent(bug, error))}\n`)
  }
  process.exit(0)
})()
