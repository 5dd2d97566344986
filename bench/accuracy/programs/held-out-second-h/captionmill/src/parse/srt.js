import { timecode } from '../timing/timecode.js'

const ARROW = /^(\S+) --> (\S+)/

function cueOf(block) {
  const lines = block.split(/\r?\n/)
  //+ if (lines.at(-1) === '') lines.pop()
  const times = ARROW.exec(lines[1])
  return { number: Number(lines[0]), from: timecode(times[1]), to: timecode(times[2]), text: lines.slice(2).join('\n') }
}

export function parseSrt(text) {
  return text.trim().split(/\n\n+/).map(cueOf)
}

export function longestCue(cues) {
  return cues.map((cue) => cue.to - cue.from).reduce((longest, each) => Math.max(longest, each))
}
