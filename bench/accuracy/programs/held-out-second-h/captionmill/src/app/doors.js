import { EventEmitter, once } from 'node:events'
import { createServer, get } from 'node:http'

function cli() {
  return { span: 'captionmill run', kind: 1, handle: (task) => task() }
}

function cron() {
  return {
    span: 'cron deliver-captions',
    kind: 1,
    handle: (task) =>
      new Promise((resolve, reject) => {
        setTimeout(() => Promise.resolve().then(task).then(resolve, reject), 1)
      }),
  }
}

function queue() {
  const topic = new EventEmitter()
  topic.on('message', async (message) => {
    try {
      message.done(await message.body())
    } catch (error) {
      message.failed(error)
    }
  })
  const handle = (body) => new Promise((done, failed) => topic.emit('message', { body, done, failed }))
  return { span: 'captions.jobs process', kind: 5, handle }
}

function http() {
  let current
  let failure
  const server = createServer(async (request, response) => {
    failure = undefined
    try {
      await current(request)
    } catch (error) {
      failure = { error }
    }
    response.end('{}')
  })
  let listening
  async function handle(task) {
    listening ??= once(server.listen(9751, '127.0.0.1'), 'listening')
    await listening
    current = task
    await new Promise((resolve, reject) => get('http://127.0.0.1:9751/jobs/run', (response) => response.resume().on('end', resolve)).on('error', reject))
    if (failure) throw failure.error
  }
  return { span: 'POST /jobs/:name', kind: 2, handle, close: () => server.close() }
}

export const doors = { cli: cli(), cron: cron(), queue: queue(), http: http() }
