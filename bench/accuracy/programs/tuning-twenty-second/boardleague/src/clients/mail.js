'use strict'
const { readFile } = require('node:fs/promises')
const path = require('node:path')
const Handlebars = require('handlebars')
const nodemailer = require('nodemailer')

const post = nodemailer.createTransport({ host: '127.0.0.1', port: 9944, secure: false })

exports.send = (to, subject, text) => post.sendMail({ from: 'league@example.org', to, subject, text })

exports.render = (source, data) => Handlebars.compile(source)(data)

exports.template = (name) => readFile(path.join(__dirname, '../templates', `${name}.hbs`), 'utf8')
