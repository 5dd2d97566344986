'use strict'
const http = require('http')
const async = require('async')
const { build } = require('./app')
const entries = require('./entries')

const { SEED, DOOR = 'cli', WRAP = '', SIGNAL } = process.env
const seed = Number(SEED)

const WORDS = 'samsonite teal umbra ravel corduroy plover juniper saffron quill marlow birch hazel onyx tansy vesper willow'.split(' ')

function values(at) {
  let state = (seed * 2654435761 + at * 40503) >>> 0
  const next = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0), state / 2 ** 32)
  const num = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (of) => of[num(0, of.length - 1)]
  return { num, pick, word: () => pick(WORDS), code: () => String.fromCharCode(...[0, 0, 0].map(() => num(65, 90))), none: () => undefined }
}

function partner(request, response) {
  const say = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  const { url } = request
  if (url.includes('/files/gone')) return say(404, '{}')
  if (url.includes('/files/slow')) return setTimeout(() => say(200, '{}'), 600)
  if (url.includes('/courier/')) return say(423, '{}')
  if (url.includes('/rates/half')) return say(200, '{"rate": 1.')
  return say(200, '{"ok":true}')
}

function report(label, error, span, kind) {
  const type = error.code ? String(error.code) : (error.name ?? '')
  console.log(JSON.stringify({ bug: label, type, message: error.message ?? '', stack: error.stack ?? '', span, kind }))
}

const traced = (step) => (service, v, done) => {
  //+ v.since = seed
  return step(service, v, done)
}
const guarded = (step) =>
  function guard(...args) {
    return step.apply(this, args)
  }

/** Runs one; what fails by a callback, by a throw or by a promise fails alike. */
function perform(service, at, span, kind, finished) {
  let [label, step] = entries[at]
  if (WRAP !== '') step = traced(step)
  if (WRAP === 'both') step = guarded(step)
  let over = false
  const end = (error) => {
    if (over) return
    over = true
    if (error) report(label, error, span, kind)
    setImmediate(finished)
  }
  try {
    const result = step(service, values(at), end)
    if (result && typeof result.then === 'function') result.then(undefined, end)
    else if (step.length < 3 && result !== undefined) setTimeout(end, 1000)
  } catch (error) {
    end(error)
  }
  setTimeout(end, 2500).unref()
}

const DOORS = {
  cli: (service, over) => async.eachSeries(entries.keys(), (at, next) => perform(service, at, 'bagtrace', 1, () => next()), over),
  queue(service, over) {
    const queue = async.queue((at, next) => perform(service, at, 'bags process', 5, next), 1)
    queue.drain(over)
    queue.push([...entries.keys()])
  },
  timer(service, over) {
    let at = 0
    const tick = () => (at === entries.length ? over() : perform(service, at++, 'sweep', 1, () => setTimeout(tick, 1)))
    setTimeout(tick, 1)
  },
  http(service, over) {
    const server = http.createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => (body += chunk))
      request.on('end', () => perform(service, Number(body), 'POST /rpc', 2, () => response.end('{}')))
    })
    server.listen(9976, '127.0.0.1', () => {
      async.eachSeries(
        entries.keys(),
        (at, next) => {
          const request = http.request({ port: 9976, host: '127.0.0.1', method: 'POST' }, (response) => response.resume().on('end', () => next()))
          request.end(String(at))
        },
        over,
      )
    })
  },
}

const other = http.createServer(partner).listen(9977, '127.0.0.1', async () => {
  const service = await build({ partner: 9977, warehouse: 9978, presence: 9979, scanner: 9980, broker: 9983, mail: 9989 })
  DOORS[DOOR](service, () => setTimeout(() => process.exit(), 200))
})
other.unref()
