export class Router {
  constructor(user) {
    this.user = user
    this.routes = []
    this.path = '/'
  }

  add(pattern, view, guard) {
    this.routes.push({ pattern, view, guard })
    return this
  }

  match(path) {
    for (const route of this.routes) {
      const found = route.pattern.exec(path)
      if (found) return { route, found }
    }
    throw new Error(`No page at ${path}`)
  }

  go(path) {
    const { route, found } = this.match(path)
    if (route.guard && !route.guard(this.user())) return this.go('/login')
    this.path = path
    return route.view(...found.slice(1))
  }

  bookmark(address) {
    return this.go(decodeURIComponent(address.split('#')[1]))
  }

  menu(entries, index) {
    const { target } = entries[index]
    return this.go(target)
  }
}
