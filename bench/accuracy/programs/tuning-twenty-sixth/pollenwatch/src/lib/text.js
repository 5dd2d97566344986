'use strict'

const squash = (s) => s.trim().replace(/\s+/g, ' ')

function slug(name) {
  return squash(name.normalize('NFKD')).toLowerCase().replaceAll(' ', '-')
}

function matcher(pattern) {
  return new RegExp(`^${pattern}$`, 'i')
}

function fields(line, separator = ';') {
  return line.split(separator).map((each) => each.trim())
}

module.exports = { squash, slug, matcher, fields }
