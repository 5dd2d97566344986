'use strict'
const nodemailer = require('nodemailer')

const transport = nodemailer.createTransport({ host: '127.0.0.1', port: 9307, secure: false, connectionTimeout: 500 })

const send = (message) => transport.sendMail({ from: 'warehouse@stockpile.example', ...message })

module.exports = { send }
