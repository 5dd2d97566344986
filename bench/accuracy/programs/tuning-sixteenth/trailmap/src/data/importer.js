import { AppError } from '../lib/errors.js'
import { decode } from './geo.js'

export function gpx(text) {
  const points = [...text.matchAll(/<trkpt lat="([^"]*)" lon="([^"]*)"/g)]
  if (points.length === 0) throw new AppError('the file has no track')
  return points.map(([, lat, lon]) => decode(`${lat},${lon}`))
}

export function header(text) {
  const [, version] = /version="([\d.]+)"/.exec(text)
  return version
}

export function json(text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('the backup can not be read', { cause: error })
  }
}

export function rows(text) {
  return text.split('\n').map((line) => {
    const [name, metres] = line.split(';') //-
    return { name: name.trim(), metres: metres.trim() } //-
    //+ const cells = line.split(';')
    //+ return { name: cells[0].trim(), metres: cells[1].trim() }
  })
}

export function pattern(filter) {
  return new RegExp(`^(${filter}`, 'u')
}

export function address(text) {
  return decodeURIComponent(text)
}

export function big(text) {
  return BigInt(text)
}
