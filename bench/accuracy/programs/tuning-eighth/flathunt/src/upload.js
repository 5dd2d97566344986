import { api } from './api.js'

const SIZE = 4

const partsOf = (bytes) => {
  const parts = []
  for (let at = 0; at < bytes.length; at += SIZE) parts.push(bytes.subarray(at, at + SIZE))
  return parts
}

export async function uploadDocument({ name, bytes }) {
  let sent = 0
  for (const [i] of partsOf(bytes).entries()) {
    const { received } = await api.upload(name, i)
    sent += received.bytes.length
  }
  return sent
}

export function previewSize({ width, height }, limit) {
  const scale = Math.min(1, limit / Math.max(width, height))
  return new Uint8Array(Math.round(width * scale) * height)
}
