// Meets every bug once through the door that the environment names, and prints what the SDK would send, a line of JSON each.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { openDatabase, query } from './lib/database.js'
import * as clients from './lib/clients.js'
import * as feeds from './lib/feeds.js'
import * as media from './lib/media.js'
import * as quota from './lib/quota.js'
import * as schemas from './lib/schemas.js'
import * as shows from './lib/shows.js'
import { valuesOf } from './lib/values.js'
import * as routes from './routes/shows.js'

const require = createRequire(`${process.cwd()}/package.json`)
const express = require('express')
const jwt = require('jsonwebtoken')

const { DOOR, SEED, WRAP, ROOT } = process.env
const v = valuesOf(Number(SEED))

/** As `recordException` of @opentelemetry/sdk-trace-base has it. */
function report(bug, error) {
  const attributes = {}
  if (typeof error === 'string') attributes['exception.message'] = error
  else {
    attributes['exception.type'] = error.code ? error.code.toString() : error.name
    attributes['exception.message'] = error.message
    if (error.stack) attributes['exception.stacktrace'] = error.stack
  }
  console.log(JSON.stringify({ bug, attributes, name: DOOR === 'http' ? 'POST /v1/shows/:id' : DOOR === 'job' ? 'podcast-jobs process' : 'podcastctl' }))
}

const item = (rest) => `<rss><channel><title>${v.title}</title><item><guid>${v.uuid}</guid><title>${v.word}</title>${rest}</item></channel></rss>`
const enclosure = `<enclosure url="https://cdn.example/${v.uuid}.mp3"/>`

// Label, what a request of the API says, and how a job or the command line meets the same.
const bugs = ({ analytics, closed }) => [
  ['item-without-enclosure', routes.importShow, { url: `https://${v.word}.example/rss`, text: item('') }, () => feeds.importFeed(`https://${v.slug}.example/feed.xml`, item('<link>x</link>'))],
  ['feed-not-well-formed', routes.importShow, { url: `https://${v.word}.example/rss`, text: v.id % 2 ? `<rss><${v.word}></rss>` : `<rss><channel>${v.title}` }, () => feeds.parseFeed(`https://${v.word}.example/f/${v.id}`, `<rss ${v.word}="x></rss>`)],
  ['duration-of-item', routes.importShow, { url: v.word, text: item(`${enclosure}<duration>${v.small} min</duration>`) }],
  ['duration-of-chapter', routes.putChapters, { chapters: [{ length: '2:10', title: v.title }, { length: `-${v.small}:30`, title: v.word }] }, () => feeds.chapterMarks([{ length: `${v.small}:3x` }])],
  ['sort-by-unknown-column', (request) => routes.getEpisodes({ ...request, query: { sort: v.word } }), {}, () => shows.listEpisodes({ showId: v.id, sort: `${v.word}_at`, order: 'ASC' })],
  ['subscribed-twice', routes.postSubscriber, { email: 'old@reader.example' }, () => shows.subscribe({ email: 'old@reader.example', showId: v.id })],
  ['publisher-token-expired', () => clients.verifyPublisher(jwt.sign({ sub: v.person, exp: 1000 + v.id }, 'k'), 'k'), {}],
  ['ffmpeg-missing', () => media.transcode(`/media/${v.uuid}.wav`, 32 * v.small), {}],
  ['artwork-missing', () => media.loadArtwork(`${ROOT}/data`, v.id), {}],
  ['analytics-refuses', (request) => routes.getPlays({ ...request, body: { analytics: closed } }), {}, () => new clients.AnalyticsClient(closed).plays(v.id)],
  ['analytics-limits-reports', () => new clients.AnalyticsClient(analytics).report({ show: v.id, person: v.person }), {}],
  ['transcribe-too-slow', () => media.transcribe({ seconds: 900 }, 20 + v.small), {}],
  ['loudness-too-slow', () => media.measureLoudness({ seconds: 900 }, 15 + v.small), {}],
  ['ad-slots-without-end', () => media.planAdSlots(0, v.id, NaN), {}],
  ['episode-input-uncaught', routes.createEpisode, v.id % 2 ? { title: v.word, seconds: -v.small, tags: [] } : { title: 'x', seconds: `${v.small}` }],
  ['show-input-uncaught', routes.createShow, { slug: v.title, owner: v.small % 2 ? v.person : v.email }, () => schemas.parseInput(schemas.ShowInput, { slug: v.id, owner: v.email })],
  ['playlist-names-deleted-show', routes.getPlaylist, { entries: [{ showId: v.id, title: v.word }] }, () => shows.renderPlaylist({ entries: [{ showId: v.id + 1 }] })],
  ['stats-of-deleted-show', () => shows.rollUpStats([{ showId: 1, plays: v.small }, { showId: v.id + 7, plays: 1 }]), {}],
  ['webhook-is-form', routes.postWebhook, { raw: `event=${v.word}&show=${v.id}` }, () => clients.acceptWebhook(`payload=${v.uuid}`)],
  ['play-count-number', () => new clients.PlayCounter(v.id).add({ plays: v.small }), {}],
  ['quota-thrown-as-text', () => quota.quotaLeft({ id: v.id, used: v.small, quota: 1 }), {}],
]

async function nested(depth, work) {
  if (depth <= 0) return work()
  return await nested(depth - 1, work)
}

async function throughHttp(list) {
  const app = express()
  app.use(express.json())
  for (let i = 0; i < Number(WRAP); i++) app.use((request, response, next) => next())
  app.post('/v1/shows/:id/:bug', (request, response, next) => {
    const [, handler] = list[Number(request.params.bug)]
    Promise.resolve().then(() => handler(request)).then((result) => response.json({ ok: String(result) }), next)
  })
  app.use((error, request, response, next) => {
    report(list[Number(request.path.split('/').at(-1))][0], error)
    response.status(500).end()
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  for (const [i, [, , body]] of list.entries()) {
    await fetch(`http://127.0.0.1:${server.address().port}/v1/shows/${v.id}/${i}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  }
  server.close()
}

async function throughQueue(list) {
  for (const [bug, handler, body, job] of list) {
    await new Promise((done) => {
      setImmediate(async () => {
        try {
          await nested(Number(WRAP), () => (job ?? (() => handler({ params: { id: v.id }, body, query: {} })))())
        } catch (error) {
          report(bug, error)
        }
        done()
      })
    })
  }
}

async function throughCommandLine(list) {
  for (const [bug, handler, body, job] of list) {
    try {
      await (job ? job() : handler({ params: { id: v.id }, body: structuredClone(body), query: {} }))
    } catch (error) {
      report(bug, error)
    }
  }
}

await openDatabase()
query('INSERT INTO subscribers VALUES (?, 1)', ['old@reader.example'])
query('INSERT INTO shows VALUES (1, ?, ?, ?)', [v.slug, v.title, '{}'])
const stub = createServer((request, response) => response.writeHead(429).end())
await new Promise((listening) => stub.listen(0, '127.0.0.1', listening))
const list = bugs({ analytics: `http://127.0.0.1:${stub.address().port}`, closed: `http://127.0.0.1:${7000 + Number(SEED)}` })
await { http: throughHttp, job: throughQueue, cli: throughCommandLine }[DOOR](list)
stub.close()
stub.closeAllConnections()
