const routes = new Map()

function get(path, handler) {
  routes.set(path, handler)
}

// Handlers without names, as most routes have.
get('/menu', (request) => {
  if (!request.menu) throw new Error(`no menu for ${request.day}`)
  return request.menu
})

get('/spa', (request) => {
  if (!request.slots) throw new Error(`spa is closed on ${request.day}`)
  return request.slots
})

export function serve(path, request) {
  return routes.get(path)(request)
}
