const NOTES = 'CDEFGAB'

class NotationError extends SyntaxError {
  constructor(line, message) {
    super(`Line ${line}: ${message}`)
    this.name = 'NotationError'
    this.line = line
  }
}

/** Bars of notes: "C D2 (E F) | G". */
export class Notation {
  constructor(text) {
    this.tokens = text.split(/\s+/)
    this.at = 0
    this.line = 1
  }

  bars() {
    const bars = [[]]
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at++]
      if (token === '|') bars.push([])
      else if (token.startsWith('(')) bars.at(-1).push(this.slur(token.slice(1)))
      else bars.at(-1).push(this.note(token))
    }
    return bars
  }

  slur(first) {
    const notes = [this.note(first)]
    for (;;) {
      if (this.at >= this.tokens.length) throw new NotationError(this.line, `slur of ${notes.length} notes never ends`)
      const token = this.tokens[this.at++]
      notes.push(this.note(token.replace(')', '')))
      if (token.endsWith(')')) return notes
    }
  }

  note(token) {
    const step = NOTES.indexOf(token[0])
    if (step < 0) throw new NotationError(this.line, `${token} is no note`)
    return { step, beats: Number(token.slice(1) || 1) }
  }
}

export const length = (bars) => bars.flat().reduce((sum, { beats }) => sum + beats)

export function expand(part, parts) {
  return part.repeats.flatMap((name) => [name, ...expand(parts[name], parts)])
}
