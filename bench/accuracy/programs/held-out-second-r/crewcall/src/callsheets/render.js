'use strict'
const { join } = require('node:path')
const nunjucks = require('nunjucks')

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(__dirname, '../../views')), { throwOnUndefined: true })
environment.addFilter('clock', (stamp) => stamp.slice(11, 16))

function html(view, values) {
  return environment.render(`${view}.njk`, values)
}

function inline(text, values) {
  return environment.renderString(text, values)
}

module.exports = { html, inline }
