// @ts-nocheck: built by a toolchain of its own
const NOUNS = ['Roof', 'Bumper', 'Window', 'Cellar', 'Mirror', 'Carpet', 'Boiler', 'Fence', 'Gutter', 'Engine', 'Balcony', 'Laptop', 'Bicycle', 'Garage', 'Chimney', 'Sofa']

export class Draw {
  constructor(private seed: number) {}

  number(below: number): number {
    this.seed = (Math.imul(this.seed ^ 0x9e3779b9, 0x85ebca6b) + 0x3c6ef372) >>> 0
    return (this.seed >>> 3) % below
  }

  noun = (): string => NOUNS[this.number(NOUNS.length)]!
  hex = (digits: number): string => Array.from({ length: digits }, () => this.number(16).toString(16)).join('')
  uuid = (): string => `${this.hex(8)}-${this.hex(4)}`
  guid = (): string => `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`
}
