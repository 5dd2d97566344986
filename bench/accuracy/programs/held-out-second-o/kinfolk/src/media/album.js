import { gedcomDate } from '../util/dates'

export class UploadTooLarge extends RangeError {
  constructor(name, bytes) {
    super(`${name} has ${bytes} bytes, more than an album takes`)
    this.name = 'UploadTooLarge'
  }
}

export class Album {
  constructor(photos) {
    this.photos = Object.freeze(photos)
  }

  add(photo) {
    if (photo.bytes > 5_000_000) throw new UploadTooLarge(photo.name, photo.bytes)
    //+ if (photo.kind === 'video') return
    this.photos.push(photo)
  }

  cover() {
    return this.photos.find((each) => each.cover).url
  }

  taken(index) {
    return gedcomDate(this.photos[index].taken, 'photo')
  }

  faces(index) {
    return this.photos[index].faces.map((face) => face.box.x)
  }

  ratio(index) {
    const { width, height } = this.photos[index].size
    return width / height
  }

  caption(index) {
    return this.photos[index].caption.trim()
  }

  async rotate(index) {
    const photo = await Promise.resolve(this.photos[index])
    photo.angle = (photo.angle + 90) % 360
  }
}

export function crop(pixels, width) {
  return new Uint8Array(new ArrayBuffer(pixels), width)
}

export function thumbnail(bytes, length) {
  const out = new Uint8Array(length)
  out.set(bytes)
  return out
}

export const checksum = (bytes) => bytes.reduce((sum, byte) => sum + BigInt(byte), 0)
