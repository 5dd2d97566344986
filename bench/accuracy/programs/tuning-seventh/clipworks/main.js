'use strict'
const { createServer } = require('node:http')
const { EventEmitter } = require('node:events')
const { inspect } = require('node:util')
const clips = require('./lib/clips.js')
const { Origin, publish, quota } = require('./lib/origin.js')
const { Queue } = require('./lib/queue.js')
const { Studio } = require('./lib/studio.js')
const work = require('./lib/render.js')

const seed = Number(process.env.SEED)
const word = (...of) => of[seed % of.length]
const clip = (more) => ({ id: seed, length: 30, bytes: 9000, tracks: [{ kind: 'video', codec: 'h264' }], ...more })
const loop = () => {
  const folder = { children: [] }
  folder.children.push(folder)
  return folder
}

function meetings(add, origin) {
  add('timecode-with-frames', 'cut', () => clips.seconds(`00:00:${10 + seed}:12`))
  add('cut-end-in-frames', 'cut', () => clips.cut(clip(), 2, 30 * (24 + seed)))
  add('fade-longer-than-half', 'fade', () => clips.fade(clip(), 16 + seed))
  add('codec-of-silent-clip', 'probe', () => clips.codec(clip()))
  add('preset-of-old-name', 'scale', () => clips.scale(clip(), word('medium', 'tiny', 'huge')))
  add('loudest-of-no-tracks', 'probe', () => clips.loudest(clip({ tracks: [] })))
  add('recorded-in-local-form', 'index', () => clips.stamp(clip({ recorded: `${13 + seed}.10.2025` })))
  add('chapters-as-object', 'chapters', () => clips.chapters(clip({ chapters: { intro: seed } })))
  add('folder-linked-into-itself', 'index', () => clips.depth(loop()))
  add('crop-of-shared-preset', 'crop', () => clips.crop(Object.freeze(clip({ width: 640 })), 320 + seed))
  add('audio-in-samples', 'sync', () => clips.sync(40 * seed, 44100 + seed))
  add('odd-number-of-fields', 'fields', () => clips.frames(Array.from({ length: 2 * seed + 1 })))
  add('setting-misspelt', 'start', () => clips.strict({ bitrate: seed }).bitrte)
  add('invites-who-left', 'studio', () => new Studio([]).invite(seed))
  add('bills-by-mail-address', 'studio', () => new Studio([{ id: 1, name: 'Ada' }]).bill(`ada${seed}@example.net`, 3))
  add('voice-in-percent', 'mix', () => new Studio([]).voice(10 + seed))
  add('music-ducked-below-zero', 'mix', () => new Studio([]).music(0.1, seed / 2))
  add('moderation-asks-to-wait', 'moderate', () => new Studio([]).moderated(word('looking at it tomorrow', 'who is the singer?', 'second opinion asked')))
  add('blank-of-negative-size', 'render', () => work.render({ step: 'blank', width: -seed, height: 2 }))
  add('blend-with-missing-layer', 'render', () => work.render({ step: 'blend', layers: [{ pixels: [seed] }, {}] }))
  add('step-not-in-worker', 'render', () => work.render({ step: word('sharpen', 'denoise') }))
  add('callback-sent-to-worker', 'render', () => work.render({ step: 'blank', done: () => seed }))
  add('upload-not-packed', 'unpack', () => work.unpack(Buffer.from(`RIFF${seed}`)))
  add('cue-without-text', 'captions', () => work.caption([{ from: 0, text: 'Hi' }, { from: seed }]))
  add('manifest-of-draft', 'manifest', () => work.manifest(__dirname, `draft-${seed}.json`))
  add('subtitles-moved-away', 'captions', () => work.subtitles(__dirname, word('en.vtt', 'de.vtt', 'fr.vtt')))
  add('probe-tool-not-installed', 'probe', () => work.probe('ffprobe-8', `clip-${seed}.mp4`))
  add('segments-one-too-many', 'segments', () => work.collect(seed))
  add('handler-never-registered', 'queue', () => new Queue().run('waveform', { id: seed }))
  add('listener-of-completed-fails', 'queue', () => new Queue().handle('scale', () => undefined).on('completed', (job, result) => result.size + job.id).run('scale', {}))
  add('describe-passed-unbound', 'queue', () => [new Queue()].map((queue) => queue.describe).map((describe) => describe.call({ seed })))
  add('render-retried-on-bad-data', 'queue', () => new Queue().handle('chapters', ({ data }) => clips.chapters(data)).run('chapters', clip({ chapters: seed }), 2))
  add('poster-never-made', 'queue', () => new Queue().handle('poster', () => origin.poster(seed)).run('poster', {}, 3))
  add('thumbnail-forbidden-to-worker', 'queue', () => new Queue().handle('thumbnail', () => origin.thumbnail(seed)).run('thumbnail', {}, 3))
  add('player-error-without-listener', 'player', () => new EventEmitter().emit('error', word('decoder stalled', 'buffer empty')))
  add('title-not-in-answer', 'origin', () => origin.title(seed))
  add('mirrors-both-gone', 'origin', () => origin.mirrored(seed))
  add('origin-slower-than-limit', 'origin', () => origin.slow(seed))
  add('origin-setting-without-scheme', 'origin', () => new Origin(word('clips.example.net', 'media.example.net')).poster(seed))
  add('length-is-big-integer', 'publish', () => publish(clip({ length: BigInt(seed) }), 'page'))
  add('clip-holds-its-folder', 'publish', () => publish(loop(), 'page'))
  add('quota-rejects-with-text', 'publish', () => quota(60 + seed, 60))
}

/** As `recordException` of the SDK does it: the code for the type, where there is one. What writes logs sends the name, and what `inspect` prints. */
function print(bug, error, span, kind) {
  const logged = process.env.SIGNAL === 'logs'
  const stack = logged ? inspect(error) : error.stack ?? ''
  const sent = typeof error === 'string' ? { type: '', message: error, stack: '' } : { type: String((!logged && error.code) || error.name), message: error.message, stack }
  console.log(JSON.stringify({ bug, ...sent, span, kind }))
}

const timed = (next) => async () => {
  const began = process.hrtime.bigint()
  try {
    return await next()
  } finally {
    process.hrtime.bigint() - began
  }
}

const doors = {
  queue: (meet) => new Queue().handle('job', () => meet()).run('job', {}),
  timer: (meet) => new Promise((resolve, reject) => setTimeout(() => Promise.resolve().then(meet).then(resolve, reject), 1)),
  emitter: async (meet) => {
    const inbox = new EventEmitter()
    const answered = new Promise((resolve, reject) => inbox.once('message', async () => { try { resolve(await meet()) } catch (error) { reject(error) } }))
    inbox.emit('message')
    return answered
  },
}

/** What nobody caught comes from the listener of the process. */
function uncaught() {
  process.removeAllListeners('uncaughtException')
  return new Promise((_resolve, reject) => process.once('uncaughtException', reject))
}

async function main() {
  const server = createServer((request, response) => {
    const [, what] = request.url.split('/')
    if (what === 'slow') return void setTimeout(() => response.end('{}'), 300).unref()
    if (what === 'clips') return response.end('{"name":"Autumn"}')
    response.writeHead({ posters: 404, thumbnails: 403 }[what] ?? 410).end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const door = process.env.DOOR
  const table = []
  meetings((...row) => table.push(row), new Origin(`http://127.0.0.1:${server.address().port}`))
  for (const [bug, span, meet] of table) {
    try {
      await Promise.race([uncaught(), doors[door](process.env.WRAP ? timed(timed(meet)) : meet)])
      console.error(`${bug} did not fail`)
    } catch (error) {
      print(bug, error, `${span} ${door === 'timer' ? 'due' : 'process'}`, door === 'timer' ? 1 : 5)
    }
  }
  process.exit(0)
}

main()
