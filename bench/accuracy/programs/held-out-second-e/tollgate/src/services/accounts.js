'use strict'
const { createDecipheriv } = require('node:crypto')
const jwt = require('jsonwebtoken')
const { check } = require('../lib/validate')
const { need } = require('../lib/config')

class Accounts {
  constructor({ repository, secret }) {
    this.repository = repository
    this.secret = secret
  }

  register(payload) {
    const account = check('account', payload)
    return this.repository.save({ ...account, id: payload.id })
  }

  async login(token) {
    const claims = jwt.verify(token, this.secret)
    return claims.sub
  }

  session(accountId, ttl) {
    const token = jwt.sign({ sub: String(accountId), exp: Math.floor(Date.now() / 1000) + ttl }, this.secret)
    return jwt.verify(token, this.secret)
  }

  revealIban(sealed) {
    const decipher = createDecipheriv('aes-256-cbc', Buffer.alloc(32, 7), Buffer.from(sealed.iv, 'hex'))
    return Buffer.concat([decipher.update(Buffer.from(sealed.data, 'hex')), decipher.final()]).toString('utf8')
  }

  contact(id) {
    const account = this.repository.get(id)
    return account.contact.phone.replace(/\s/g, '')
  }

  signer(accountId) {
    return jwt.sign({ sub: accountId }, need('TOLL_SIGNING_KEY'))
  }

  async byIban(iban) {
    const account = await this.repository.findByIban(iban)
    return account.id
  }
}

module.exports = { Accounts }
