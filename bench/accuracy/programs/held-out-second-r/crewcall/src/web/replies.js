'use strict'
const { ServerResponse, IncomingMessage } = require('node:http')

function download(name, body) {
  const response = new ServerResponse(new IncomingMessage())
  response.setHeader('content-disposition', `attachment; filename=${name}`)
  response.end(body)
  return response
}

function redirectAfter(body, target) {
  const response = new ServerResponse(new IncomingMessage())
  response.writeHead(200)
  response.end(body)
  response.setHeader('location', target)
}

function negotiate(accepts, offers) {
  const best = accepts.map((accept) => offers[accept]).find(Boolean)
  return best()
}

module.exports = { download, negotiate, redirectAfter }
