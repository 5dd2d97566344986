'use strict'
const http = require('node:http')
const frame = require('./intake/frame')
const { Card } = require('./intake/card')
const settings = require('./intake/settings')
const catalogue = require('./species/catalogue')
const classify = require('./species/classify')
const sightings = require('./archive/sightings')
const thumbs = require('./archive/thumbs')
const mesh = require('./remote/mesh')
const registry = require('./remote/registry')
const season = require('./reports/season')
const { Roster } = require('./stations/roster')

const jpeg = (text) => {
  const body = Buffer.from(text, 'latin1')
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 4)
  return Buffer.concat([head, body])
}

/** A server that is slow, or refuses, or tells what it is told. */
const serving = (answer, use) =>
  new Promise((resolve, reject) => {
    const server = http.createServer(answer).listen(0, '127.0.0.1', () => {
      const done = (settle) => (value) => {
        server.closeAllConnections?.()
        server.close()
        settle(value)
      }
      use(`http://127.0.0.1:${server.address().port}`).then(done(resolve), done(reject))
    })
  })

module.exports = (seed) => {
  const pick = (...of) => of[seed % of.length]
  const station = `${pick('KAR', 'TUN', 'BOR', 'VAL', 'SEN')}-${100 + seed * 37}`
  const ident = `f${(seed * 48271).toString(16)}`
  const beast = pick('wolverine', 'pine marten', 'chamois', 'raccoon dog', 'wild cat')
  const roster = () => new Roster().add({ code: station, tags: [], grid: `${440 + seed} 5${seed}12` })
  return [
    ['jpeg-magic', () => frame.header(Buffer.from([0x89, 0x50 + seed, 0x4e]))],
    ['no-app1', () => frame.header(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, seed]))],
    ['app1-not-json', () => frame.header(jpeg(`{"camera":${ident}`))],
    ['exif-date-with-dashes', () => frame.describe({ taken: `2026-0${1 + seed}-11 04:0${seed}:09` })],
    ['camera-without-serial', () => frame.describe({ taken: `2026:0${1 + seed}:11 04:05:09`, camera: {} })],
    ['shot-number-with-letter', () => frame.describe({ taken: `2026:02:1${seed} 04:05:09`, camera: { serial: ident }, shot: `${seed}12b` })],
    ['gps-off', () => frame.position({ camera: ident })],
    ['overlay-in-fahrenheit', () => frame.temperature(`${40 + seed}°F  ${station}`)],
    ['card-without-manifest', () => new Card(station).manifest()],
    ['csv-row-too-long', () => new Card(station).rows(`frame,ranger\n${ident},a,b\n`)],
    ['card-not-gzip', () => new Card(station).unpack(Buffer.from(`PK${ident}`))],
    ['battery-percent-sign', () => new Card(station).tally({ frames: '88', battery: `${60 + seed}%` })],
    ['seal-secret-unset', () => new Card(station).seal(process.env.CARD_SECRET)],
    ['digest-other-length', () => new Card(station).verify(ident.repeat(2), Buffer.from(ident))],
    ['row-without-badge', () => new Card(station).ranger({ ranger: { name: pick('Ilse', 'Otto', 'Wen') } })],
    ['settings-yaml-indent', () => settings.load(`zones:\n  - name: ${station}\n polygon: []\n`)],
    ['profile-sensitivity', () => settings.profile({ model: `HC-${seed}00`, sensitivity: 10 + seed })],
    ['schedule-missing', () => settings.schedule({ station }, { type: 'object', required: ['from', 'until'] })],
    ['zone-without-polygon', () => settings.zones({ zones: [{ name: station, polygon: [] }, { name: ident }] })],
    ['trigger-regex', () => settings.trigger(`(${beast.replace(' ', '')}`)],
    ['taxon-from-model', () => classify.label({ id: ident }, async () => ({ predictions: { [beast]: 0.4 + seed / 20, lynx: 0.1 } }))],
    ['family-of-group', () => catalogue.familyOf(pick('cats', 'carnivores'))],
    ['lineage-circle', () => catalogue.lineage(pick('lynx', 'cats'))],
    ['merge-into-nothing', () => catalogue.merge('lynx', beast)],
    ['predictions-renamed', () => classify.label({ id: ident }, async () => ({ results: { lynx: 1 } }))],
    ['no-majority', () => classify.votes([{ species: 'lynx', count: 1 }, { species: beast, count: 1 }])],
    ['lane-timeout', () => classify.queued(() => new Promise((resolve) => setTimeout(resolve, 80)))],
    ['review-model-refuses', () => classify.review({ id: ident }, [async () => { throw new RangeError(`input is ${600 + seed}x${400 + seed}, want 640x640`) }])],
    ['sighting-twice', async () => {
      await sightings.add({ id: ident, station, species: beast, seen: 1 })
      await sightings.add({ id: ident, station, species: beast, seen: 2 })
    }],
    ['column-renamed', () => sightings.byZone(pick('north', 'ridge', 'fen'))],
    ['station-without-sighting', () => sightings.latest(`${station}-x`)],
    ['quote-in-species', () => sightings.search(pick("Przewalski's horse", "Geoffroy's cat", "Pallas's cat"))],
    ['moved-at-not-migrated', () => sightings.move(station, ident)],
    ['thumb-quota', () => thumbs.reserve(39_000 + seed, 2_000 + seed * 3)],
    ['pixel-below', () => thumbs.pixel({ rows: [[1], [2]] }, 0, 2 + seed)],
    ['resize-in-thread', () => thumbs.resize(`const image = { id: '${ident}' }; image.crop.width = 4`)],
    ['mesh-port-closed', () => mesh.ping(9730)],
    ['beacon-slow', () => serving(() => {}, (url) => mesh.beacon(`${url}/${ident}`))],
    ['station-silent', () => mesh.seen(station, 25 + seed * 9)],
    ['firmware-gone', () => serving((_, response) => response.writeHead(410).end(), (url) => mesh.firmware(`${url}/fw/${seed}.${seed + 2}`))],
    ['firmware-hangup', () => serving((request) => request.socket.destroy(), (url) => mesh.firmware(`${url}/fw/${ident}`))],
    ['millivolts-fraction', () => mesh.battery({ millivolts: 3700 + seed + 0.5 })],
    ['registry-token', () => serving((_, response) => response.writeHead(401).end('{}'), (url) => registry.permits(url, ident))],
    ['permit-without-holder', () => serving((_, response) => response.end('{}'), (url) => registry.holder(url, ident))],
    ['permit-open-ended', () => serving((_, response) => response.end(`{"validUntil":"until ${2030 + seed}"}`), (url) => registry.expiry(url, ident))],
    ['red-list-of-one', () => registry.redList(`<list><entry><name>${beast}</name></entry></list>`)],
    ['broker-down', () => registry.announce('amqp://127.0.0.1:9731', { id: ident })],
    ['zone-name-unknown', () => season.activity([{ at: new Date(1.79e12) }], pick('Europe/Karelia', 'CET+1', 'Alps/North'))],
    ['no-nights', () => season.nights([{ night: false, count: seed }])],
    ['never-visited', () => season.effort([{ visits: [{ date: ident }] }, { visits: [] }])],
    ['no-english-name', () => season.headline({ species: { latin: beast }, count: seed })],
    ['season-closed-twice', () => season.closing({ year: 2018 + seed, state: pick('closed', 'archived') })],
    ['roster-twice', () => Roster.restore({ stations: [{ code: station }, { code: station }] })],
    ['grid-missing', () => roster().grid({ code: ident })],
    ['northing-decimal', () => roster().grid({ grid: `${440 + seed} 51.${seed}` })],
    ['lens-of-unknown', () => roster().lens(ident)],
    ['locked-by-other', () => [1, 2].reduce((of) => (of.lock(station), of), roster())],
  ]
}
