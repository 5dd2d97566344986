// @ts-nocheck
export interface Sensor {
  id: string
  kind: 'temperature' | 'salinity' | 'oxygen'
  history: { at: string; value: number }[]
}

export interface Profile {
  name: string
  target?: { salinity: number; celsius: number }
}

export interface Tank {
  code: string
  litres: number
  sensors: Sensor[]
  profile: Profile
  drains: Tank[]
}
