'use strict'
const { Schedule, busiest, seatsFree, weekStart } = require('../domain/schedule')
const pricing = require('../domain/pricing')
const bookings = require('../store/bookings')
const rating = require('../domain/rating')

const weeks = new Map()

function schedule(theatre) {
  if (!weeks.has(theatre)) weeks.set(theatre, new Schedule(theatre))
  return weeks.get(theatre)
}

async function book(theatre, show) {
  schedule(theatre).book(show)
  return seatsFree(show)
}

async function summary(theatre) {
  const week = schedule(theatre)
  return { busiest: busiest(week), shows: week.shows.length }
}

async function settle(request) {
  const due = pricing.split(request.takings, request.tier)
  return pricing.format(due, request.currency, request.digits)
}

async function history(label) {
  const day = weekStart(label)
  return bookings.forWeek(day)
}

function classify(title) {
  const found = rating.parseRating(title.rating)
  return `${found.age}: ${rating.advice(found)}`
}

module.exports = { schedule, book, summary, settle, history, classify }
