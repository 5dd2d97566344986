'use strict'
const { query, execute } = require('./database')

function saveInvoice(invoice) {
  execute('INSERT INTO invoices (id, customer, total, due) VALUES (?, ?, ?, ?)', [invoice.id, invoice.customer, invoice.total, invoice.due])
}

function openInvoices(customer) {
  return query('SELECT * FROM invoices WHERE customer = ?', [customer])
}

module.exports = { saveInvoice, openInvoices }
