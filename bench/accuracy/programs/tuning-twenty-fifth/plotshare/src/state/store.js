const SHAPES = { plots: [], filter: { use: 'all' }, user: null }

export function reducer(state, action) {
  switch (action.type) {
    case 'filter':
      return { ...state, filter: { ...state.filter, ...action.filter } }
    case 'sign-in':
      return { ...state, user: action.user }
    case 'rename':
      return { ...state, user: { ...state.user, initials: state.user.name[0] + action.name[0] } }
    case 'drop':
      return { ...state, plots: state.plots.toSpliced?.(action.at, 1) ?? state.plots.filter((_, i) => i !== action.at) }
    default:
      throw new Error(`Unhandled action ${action.type}`)
  }
}

export class Store {
  constructor(initial = SHAPES) {
    this.state = initial
    this.depth = 0
  }

  dispatch(action) {
    this.state = reducer(this.state, action)
    return this
  }

  select(selector) {
    return selector(this.state)
  }
}

export const isAdmin = (state) => state.user.roles.includes('admin')

export function restore(saved) {
  const { version, state } = JSON.parse(saved)
  if (version !== 4) throw new Error(`saved state has version ${version}, not 4`)
  return new Store(state)
}

export function remember(storage, state) {
  storage.setItem('plotshare', JSON.stringify(state))
}
