import assert from 'node:assert/strict'
import { airStamp, toFrames } from '../timing/timecode.js'
import { headerFor } from '../store/files.js'
import { putCaption } from '../store/objects.js'

export async function publish(programme, language, cues) {
  const header = await headerFor(language)
  const body = [header, ...cues.map((cue) => cue.text)].join('\n\n')
  return putCaption(`${programme}/${language}.vtt`, body)
}

export function planDelivery(airings) {
  return airings.map((airing) => ({ ...airing, key: `${airing.channel}/${airStamp(airing)}` }))
}

export function splitReels(cues, lengths) {
  const total = lengths.reduce((sum, each) => sum + each, 0)
  const end = cues.at(-1).to
  //+ const slack = total - end
  assert.ok(total >= end, `reels of ${total} s do not hold cues until ${end} s`)
  return lengths.map((length) => cues.filter((cue) => cue.from < length))
}

export function edl(cues, standard) {
  return cues.map((cue) => `${toFrames(cue.from, standard)}-${toFrames(cue.to, standard)}`)
}

export function credit(people) {
  const translators = people.filter((person) => person.role === 'translator')
  return `Subtitles: ${translators[0].name}`
}
