'use strict'
const initSql = require('sql.js')
const { EventEmitter } = require('events')

exports.build = async (ports) => {
  const SQL = await initSql()
  const db = new SQL.Database()
  db.run('CREATE TABLE bags (tag TEXT PRIMARY KEY, station TEXT NOT NULL, kg REAL)')
  const records = require('./store/records')
  return {
    ports,
    base: `http://127.0.0.1:${ports.partner}`,
    matcher: require('./trace/matcher'),
    claim: require('./trace/claim'),
    files: require('./store/files'),
    records,
    local: records.sqlite(db),
    typeb: require('./wire/typeb'),
    partners: require('./wire/partners'),
    agent: require('./desk/agent'),
    bus: new EventEmitter(),
  }
}

exports.settings = (env) => {
  const stations = JSON.parse(env.STATIONS)
  return { home: stations.home.code, hubs: stations.hubs.map((hub) => hub.code) }
}
