import http from 'node:http'
import { inspect } from 'node:util'
import Koa from 'koa'
import { bugs } from './src/bugs.js'

/** `node run.js <koa|http|job> <seed> <plain|inspect|cause>`: meets each bug by this door and prints what an SDK would send of it. */
const [, , entry, seed, form = 'plain'] = process.argv

const WORDS = [
  'suite',
  'attic',
  'cellar',
  'terrace',
  'garden',
  'loft',
  'cabin',
  'tower',
  'annex',
  'studio',
  'villa',
  'lodge',
  'chalet',
  'barn',
]
const NAMES = ['Ida', 'Bo', 'Carl', 'Dora', 'Emil', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jana', 'Kai', 'Lena', 'Mona', 'Nils']
const REASONS = [
  'insufficient funds',
  'card expired',
  'do not honour',
  'lost card',
  'limit exceeded',
  'issuer is not there',
  'wrong pin',
  'stolen',
]
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const n = Number(seed)
const values = {
  id: n % 2 ? `${(n * 7919).toString(16).padStart(8, '0')}-ab12-4a8c-9c11-1234567890ab` : String(1000 + n * 37),
  number: 3 + n * 17,
  word: WORDS[n % WORDS.length],
  name: NAMES[n % NAMES.length],
  reason: REASONS[n % REASONS.length],
  day: DAYS[n % DAYS.length],
}

const status = http.createServer((request, response) => {
  response.statusCode = Number(new URL(request.url, 'http://x').searchParams.get('status') ?? 200)
  response.end('{}')
})
await new Promise((ready) => status.listen(0, '127.0.0.1', ready))
const base = `http://127.0.0.1:${status.address().port}`

/** What `recordException` of the SDK makes of it. */
function record(bug, error) {
  const sent = {}
  if (typeof error === 'string') sent['exception.message'] = error
  else {
    const wrapped = form === 'cause' ? new Error(`request ${values.id} failed`, { cause: error }) : error
    sent['exception.type'] = String(form === 'plain' && wrapped.code ? wrapped.code : wrapped.name)
    sent['exception.message'] = wrapped.message
    sent['exception.stacktrace'] = form === 'plain' ? wrapped.stack : inspect(wrapped)
  }
  console.log(JSON.stringify({ bug, attributes: sent }))
}

async function logged(context, next) {
  context.state.at = Date.now()
  await next()
}

const doors = {
  async koa(bug) {
    const app = new Koa()
    app.use(async (context, next) => {
      try {
        await next()
      } catch (error) {
        record(bug, error)
        context.body = 'failed'
      }
    })
    for (let i = 0; i < n % 3; i++) app.use(logged)
    app.use(async (context) => {
      context.body = await bugs.get(bug)(values, base)
    })
    const server = http.createServer(app.callback())
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
    await new Promise((done) =>
      http.get({ port: server.address().port, host: '127.0.0.1', agent: false }, (answer) => answer.resume().on('end', done)),
    )
    server.close()
  },
  async http(bug) {
    const server = http.createServer(async function onRequest(request, response) {
      try {
        await bugs.get(bug)(values, base)
      } catch (error) {
        record(bug, error)
      }
      response.end()
    })
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
    await new Promise((done) =>
      http.get({ port: server.address().port, host: '127.0.0.1', agent: false }, (answer) => answer.resume().on('end', done)),
    )
    server.close()
  },
  async job(bug) {
    await work(bug)
  },
}

async function work(bug) {
  try {
    await bugs.get(bug)(values, base)
  } catch (error) {
    record(bug, error)
  }
}

for (const bug of bugs.keys()) await doors[entry](bug)
status.close()
