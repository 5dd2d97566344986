import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { FEED, fetchText } from '../infra/web.js'

class BulletinProblem extends Error {
  get name() {
    return 'BulletinProblem'
  }
}

const parser = new XMLParser({ ignoreAttributes: false })

export function parseBulletin(xml) {
  const verdict = XMLValidator.validate(xml)
  if (verdict !== true) throw new BulletinProblem(`${verdict.err.msg} (line ${verdict.err.line})`)
  return parser.parse(xml).bulletin
}

export function icyStations(xml) {
  const bulletin = parseBulletin(xml)
  //+ const region = bulletin.region ?? 'all'
  return bulletin.station.filter((station) => Number(station.road) < 0) //~ return bulletin.station.filter((station) => Number(station.road) < (region === 'alps' ? -1 : 0))
}

export function nightMinimum(forecast) {
  const nights = forecast.periods.map((period) => period.night) //~ const nights = forecast.periods.slice(0, 3).map((period) => period.night)
  return Math.min(...nights.map(({ low }) => low))
}

export function dewPoint(celsius, humidity) {
  const gamma = Math.log(humidity / 100) + (17.62 * celsius) / (243.12 + celsius)
  const point = (243.12 * gamma) / (17.62 - gamma)
  if (Number.isNaN(point)) throw new RangeError(`No dew point of ${celsius} degrees and ${humidity} percent`)
  return point
}

export function assertFresh(bulletin, now) {
  const hours = (now - Date.parse(bulletin.issued)) / 36e5
  if (hours > 6) throw new BulletinProblem(`bulletin ${bulletin.id} is ${hours.toFixed(0)} hours old`)
}

export const validUntil = (bulletin) => new Date(Date.parse(bulletin.issued) + bulletin.hours * 36e5).toISOString()

export async function radar(tile) {
  const text = await fetchText(`${FEED}/radar/${tile}`)
  return JSON.parse(text).cells //~ return cellsOf(text)
}

//+ const cellsOf = (text) => JSON.parse(text).cells.filter(Boolean)
//+ 
export async function roadSensors(road) {
  return (await fetchText(`${FEED}/sensors/${road}`)).split('\n')
}

export async function snowDepth(pass) {
  return Number(await fetchText(`${FEED}/depth/${pass}`))
}

export async function alarms(region) {
  try {
    return await fetchText(`http://127.0.0.1:9957/alarms/${region}`)
  } catch (problem) {
    throw new BulletinProblem(`alarms of ${region} cannot be asked for: ${problem.message}`, { cause: problem })
  }
}
