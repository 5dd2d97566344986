export class Avatar {
  constructor(user) {
    this.user = user
  }

  render() {
    return `<i title="${this.user.name}">${initials(this.user.name)}</i>`
  }
}

function initials(name) {
  const [first, last] = name.split(' ')
  return first[0] + last[0]
}

export class CardView {
  constructor(card, owner) {
    this.card = card
    this.owner = owner
  }

  badge() {
    const { estimate } = this.card
    return `<b>${estimate.points.toFixed(1)}</b>`
  }

  render() {
    return `<li>${this.card.title}${this.badge()}</li>`
  }

  renderWithOwner() {
    const avatar = new Avatar(this.owner)
    return `<li>${avatar.render()}${this.card.title}</li>`
  }
}

export class ListView {
  constructor(views) {
    this.views = views
  }

  render() {
    return `<ul>${this.views.map((view) => view.render()).join('')}</ul>`
  }
}

export function shortcut(bindings, event) {
  const action = bindings[event.key]
  return action.run(event)
}

export function formatEffort(points, locale) {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(points)
}
