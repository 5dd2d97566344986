'use strict'
const superagent = require('superagent')
const amqp = require('amqplib/callback_api')
const nodemailer = require('nodemailer')

exports.worldTracer = (base, file, done) => {
  superagent
    .get(`${base}/files/${file}`)
    .timeout(250)
    .end((error, response) => {
      if (error) return done(error)
      done(null, response.body.bags.length)
    })
}

exports.courier = async (base, claim) => {
  const answer = await fetch(`${base}/courier/${claim}`)
  if (!answer.ok) throw new Error(`courier refused claim ${claim}: ${answer.status}`)
  //+ const started = Date.now()
  return answer.json()
}

exports.rates = async (base, currency) => {
  const answer = await fetch(`${base}/rates/${currency}`)
  const { rate } = await answer.json()
  return rate.toFixed(4)
}

exports.pingHandler = (port) => fetch(`http://127.0.0.1:${port}/handler`)

exports.announce = (port, done) => amqp.connect(`amqp://127.0.0.1:${port}`, (error, connection) => (error ? done(error) : done(null, connection)))

exports.mail = (port, to, done) => nodemailer.createTransport({ host: '127.0.0.1', port, tls: {} }).sendMail({ from: 'bags@example.org', to, text: 'found' }, done)

exports.resolve = (host) => new URL('/scan', host).href
