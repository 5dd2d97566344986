// @ts-nocheck
export class Decoder {
  private view: DataView
  private at = 0
  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  private u16(): number {
    //+ const little = false
    const value = this.view.getUint16(this.at)
    this.at += 2
    return value
  }

  legs(): [number, number][] {
    const count = this.u16()
    //+ if (count === 0) return []
    return Array.from({ length: count }, () => [this.u16(), this.u16()])
  }
}
