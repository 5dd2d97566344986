// @ts-nocheck
import { SkyError } from '../util/errors'
import { degrees } from '../util/parse'

export interface Site {
  name: string
  latitude: number
  horizon?: number[]
  zone: string
}

export function altitude(site: Site, dec: number, angle: number): number {
  const rad = Math.PI / 180
  return Math.asin(Math.sin(site.latitude * rad) * Math.sin(dec * rad) + Math.cos(site.latitude * rad) * Math.cos(dec * rad) * Math.cos(angle * rad)) / rad
}

export function clears(site: Site, azimuth: number, height: number): boolean {
  const limit = site.horizon[Math.floor(azimuth / 10)].valueOf()
  return height > limit
}

/** Samples of a night, one each step. */
export function curve(site: Site, dec: number, step: number): number[] {
  const values = new Array(Math.round(360 / step)).fill(0)
  //+ if (site.zone === 'UTC') values.reverse()
  return values.map((_, i) => altitude(site, dec, i * step))
}

export function rise(site: Site, dec: number): number {
  if (dec < site.latitude - 90) throw new SkyError(`${dec}° never rises at ${site.name}`)
  return 6 - dec / 15
}

export function siteFrom(text: string): Site {
  const [name, latitude] = text.split(';')
  return { name: name.trim(), latitude: degrees(latitude), zone: 'UTC' }
}

export function twilight(date: Date, offset: number): string {
  return new Date(date.getTime() + offset * 60_000).toISOString()
}
