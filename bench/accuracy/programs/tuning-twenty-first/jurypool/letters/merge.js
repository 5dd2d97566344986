const fs = require('node:fs/promises')
const zlib = require('node:zlib')
const { promisify } = require('node:util')

function render(template, values) {
  return template.replace(/\{(\w+)(?:\|(\w+))?\}/g, (_, key, filter) => (filter ? FILTERS[filter](values[key]) : values[key]))
}

const FILTERS = {
  upper: (text) => text.toUpperCase(),
  day: (date) => date.getDate(),
}

async function letterhead(court) {
  return fs.readFile(`/srv/letterheads/${court}.svg`)
}

async function unpack(archive) {
  return promisify(zlib.gunzip)(archive)
}

function barcode(number) {
  return Buffer.alloc(number.length - 12).fill('|').toString()
}

function paginate(text, perPage) {
  return '-'.repeat(Math.floor(text.length / perPage) - 3)
}

function pattern(name) {
  return new RegExp(`^${name}$`)
}

function address(lines) {
  const { street, town } = lines.current ?? lines.former
  return `${street}, ${town}`
}

module.exports = { render, letterhead, unpack, barcode, paginate, pattern, address }
