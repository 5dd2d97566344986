'use strict'
const { rows } = require('./database')

const forWeek = (week) => rows('select * from bookings where week = $1', [week])

module.exports = { forWeek }
