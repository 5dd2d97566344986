const http = require('http')

const get = (port, path, done) => {
  const request = http.get({ port, path, host: '127.0.0.1', timeout: 300 }, (answer) => {
    let body = ''
    answer.on('data', (chunk) => (body += chunk))
    answer.on('error', done)
    answer.on('end', () => {
      if (answer.statusCode >= 400) {
        const error = new Error(`bank answered ${answer.statusCode} to ${path}`)
        error.name = 'BankError'
        return done(error)
      }
      done(null, body)
    })
  })
  request.on('timeout', () => request.destroy(new Error(`no answer from the bank to ${path}`)))
  request.on('error', done)
}

const balance = (port, account, done) =>
  get(port, `/balance/${account}`, (error, body) => {
    if (error) return done(error)
    try {
      done(null, JSON.parse(body).available)
    } catch (thrown) {
      done(thrown)
    }
  })

const transfer = (port, account, done) => get(port, `/transfer/${account}`, done)
const mandate = (port, account, done) => get(port, `/mandate/${account}`, (error, body) => done(error, error ? null : body.length))

module.exports = { balance, transfer, mandate }
