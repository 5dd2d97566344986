'use strict'

//+ const DEFAULTS = { ground: 3 }
//+ const known = new Set(Object.keys(DEFAULTS))

function load(env) {
  const limits = JSON.parse(env.LIMITS)
  const zone = env.ZONE
  new Intl.DateTimeFormat('en', { timeZone: zone })
  return { limits, zone, crew: Object.freeze({ ground: 3 }) }
}

function feature(flags, name) {
  if (!(name in flags)) throw new Error(`unknown feature flag "${name}"`)
  return flags[name]
}

function plugin(name) {
  return require(`./plugins/${name}`)
}

module.exports = { load, feature, plugin }
