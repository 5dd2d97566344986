'use strict'
class LeagueError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = new.target.name
  }
}
class NotFound extends LeagueError {
  status = 404
}
class Forbidden extends LeagueError {
  status = 403
}
class WrongState extends LeagueError {
  status = 409
}
class StaleRecord extends LeagueError {}
class PgnError extends LeagueError {
  constructor(message, line) {
    super(`${message} (line ${line})`)
    this.line = line
  }
}
class Misconfigured extends LeagueError {}
module.exports = { LeagueError, NotFound, Forbidden, WrongState, StaleRecord, PgnError, Misconfigured }
