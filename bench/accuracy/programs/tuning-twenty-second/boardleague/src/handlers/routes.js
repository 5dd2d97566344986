'use strict'
const routes = []

function on(label, span, handle) {
  routes.push({ label, span, handle })
}

module.exports = { routes, on }
