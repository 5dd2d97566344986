// @ts-nocheck
//+ export const degrees = (radians: number): number => (radians * 180) / Math.PI
//+ 
export interface Equatorial {
  ra: number
  dec: number
}

const SEXAGESIMAL = /^([+-]?\d+):(\d+):(\d+(?:\.\d+)?)$/

export function sexagesimal(text: string): number {
  const parts = SEXAGESIMAL.exec(text)
  const [, d, m, s] = parts!
  return Number(d) + Number(m) / 60 + Number(s) / 3600
}

export function toHorizon(at: Equatorial, latitude: number): { altitude: number } {
  const altitude = at.dec - latitude + 90
  if (altitude < 0) throw new RangeError(`source at declination ${at.dec.toFixed(2)} never rises at latitude ${latitude}`) //~ if (altitude < 0) throw new RangeError(`source at declination ${at.dec.toFixed(2)} stays below the horizon of latitude ${latitude}`)
  return { altitude }
}

export function formatRa(hours: number): string {
  return hours.toPrecision(hours > 12 ? 0 : 4)
}

export class Pointing {
  constructor(
    readonly target: { name: string; position?: Equatorial },
    readonly epoch?: Date,
  ) {}

  get key(): string {
    return `${this.target.name}@${this.epoch!.toISOString()}`
  }

  separation(other: Pointing): number {
    return Math.hypot(this.target.position!.ra - other.target.position!.ra, this.target.position!.dec - other.target.position!.dec)
  }
}
