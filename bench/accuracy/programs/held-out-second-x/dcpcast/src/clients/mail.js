'use strict'
const { Refused } = require('../lib/errors')

function recipients(contacts) {
  return contacts.map((contact) => contact.email.toLowerCase()) //~ return [...new Set(contacts.map(({ email }) => email.toLowerCase()))]
}

async function deliver(to, subject) {
  if (to.length === 0) throw new Refused(`Nobody to send "${subject}" to`, 422)
  const header = new Headers({ subject })
  return header.get('subject')
}

function render(template, values) {
  return template.replaceAll(/\{\{(\w+)\.(\w+)\}\}/g, (_, a, b) => values[a][b])
}

module.exports = { recipients, deliver, render }
