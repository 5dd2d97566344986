const mysql = require('mysql2/promise')
const amqp = require('amqplib')

const claimsOf = async (port, payee) => {
  const db = await mysql.createConnection({ host: '127.0.0.1', port, user: 'royalty', connectTimeout: 800 })
  const [rows] = await db.query('SELECT * FROM claims WHERE payee = ?', [payee])
  return rows
}

const announce = async (port, statement) => {
  const broker = await amqp.connect(`amqp://127.0.0.1:${port}`)
  const channel = await broker.createChannel()
  channel.sendToQueue('statements', Buffer.from(JSON.stringify(statement)))
}

const archive = async (base, key) => {
  const answer = await fetch(`${base}/archive/${key}`)
  if (!answer.ok) throw Object.assign(new Error(`archive has no ${key}: ${answer.status}`), { code: 'ARCHIVE_MISS' })
  return answer.json()
}

const rates = async (base, currency) => {
  const answer = await fetch(`${base}/rates/${currency}`)
  const { rates: found } = await answer.json()
  return found[currency].mid
}

const mirror = async (base, key) => (await fetch(`${base}/${key}`)).json()

const lookup = (host) => fetch(`https://${host}:70000/works`)

module.exports = { claimsOf, announce, archive, rates, mirror, lookup }
