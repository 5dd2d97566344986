import { createRequire } from 'node:module'
import { FeedError } from './errors.js'

const require = createRequire(`${process.cwd()}/package.json`)
const { XMLParser, XMLValidator } = require('fast-xml-parser')

const parser = new XMLParser({ ignoreAttributes: false })

export function parseFeed(url, text) {
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new FeedError(`Feed ${url} is not well-formed: ${valid.err.msg}`)
  return parser.parse(text).rss.channel
}

const asArray = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value])

function toEpisode(item) {
  return {
    guid: item.guid,
    title: item.title,
    audio: item.enclosure['@_url'],
    seconds: item.duration === undefined ? 0 : parseDuration(item.duration),
  }
}

export function importFeed(url, text) {
  const channel = parseFeed(url, text)
  return { title: channel.title, episodes: asArray(channel.item).map(toEpisode) }
}

/** Seconds of `hh:mm:ss`, `mm:ss` or a number. */
export function parseDuration(text) {
  const parts = String(text).split(':').map(Number)
  if (parts.length > 3 || parts.some((part) => !Number.isInteger(part) || part < 0)) {
    throw new RangeError(`Cannot read duration "${text}"`)
  }
  return parts.reduce((seconds, part) => seconds * 60 + part, 0)
}

export function chapterMarks(chapters) {
  let end = 0
  return chapters.map((chapter) => {
    end += parseDuration(chapter.length)
    return { title: chapter.title, end }
  })
}
