import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TimeoutError } from './errors.js'

export async function loadArtwork(folder, showId) {
  const bytes = await readFile(join(folder, 'artwork', `${showId}.webp`))
  return { type: 'image/webp', bytes }
}

export function transcode(source, bitrate) {
  return new Promise((resolve, reject) => {
    const child = spawn('/usr/local/bin/ffmpeg-7', ['-i', source, '-b:a', `${bitrate}k`, '-f', 'mp3', 'pipe:1'])
    child.on('error', reject)
    child.on('close', resolve)
  })
}

export function withTimeout(operation, ms, work) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeoutError(operation, ms)), ms)
    work().then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export const transcribe = (episode, ms) => withTimeout('transcribe', ms, () => sleep(episode.seconds))

export const measureLoudness = (episode, ms) => withTimeout('measureLoudness', ms, () => sleep(episode.seconds))

/** Splits the room between `from` and `to` until each slot is shorter than `longest`. */
export function planAdSlots(from, to, longest) {
  if (to - from <= longest) return [{ from, to }]
  const middle = (from + to) / 2
  return [...planAdSlots(from, middle, longest), ...planAdSlots(middle, to, longest)]
}
