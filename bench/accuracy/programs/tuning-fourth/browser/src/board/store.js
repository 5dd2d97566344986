export class StaleBoardError extends Error {
  constructor(board, mine, theirs) {
    super(`Board ${board} moved on: have revision ${mine}, server has ${theirs}`)
    this.name = 'StaleBoardError'
  }
}

/** What the page knows of a board; changes go through reducers, and those who subscribed are told. */
export class BoardStore {
  #listeners = []

  constructor(board) {
    this.board = board
    this.history = []
  }

  subscribe(listener) {
    this.#listeners.push(listener)
    return () => this.#listeners.splice(this.#listeners.indexOf(listener), 1)
  }

  dispatch(action) {
    const reducer = reducers[action.type]
    this.history.push(this.board)
    this.board = reducer(this.board, action.payload)
    for (const listener of this.#listeners) listener(this.board, action)
  }

  columnOf(cardId) {
    return this.board.columns.find((column) => column.cards.some((card) => card.id === cardId))
  }

  accept(revision) {
    if (revision !== this.board.revision + 1) throw new StaleBoardError(this.board.id, this.board.revision, revision)
    this.board = { ...this.board, revision }
  }

  undo() {
    const before = this.history.pop()
    this.board = { ...before, revision: before.revision + 1 }
    return this.board
  }
}

const replaceColumn = (board, column) => ({ ...board, columns: board.columns.map((each) => (each.id === column.id ? column : each)) })

const reducers = {
  move(board, { card, from, to }) {
    const source = board.columns.find((column) => column.id === from)
    const target = board.columns.find((column) => column.id === to)
    const moved = source.cards.find((each) => each.id === card)
    const left = replaceColumn(board, { ...source, cards: source.cards.filter((each) => each !== moved) })
    return replaceColumn(left, { ...target, cards: target.cards.concat(moved) })
  },
  assign(board, { card, user }) {
    const cards = board.columns.flatMap((column) => column.cards)
    const found = cards.find((each) => each.id === card)
    found.assignees.push(user)
    return { ...board }
  },
  label(board, { card, labels }) {
    for (const column of board.columns) for (const each of column.cards) if (each.id === card) each.labels = labels.map((label) => label.name.trim().toLowerCase())
    return { ...board }
  },
}
