export function centred(line, width) {
  const pad = (width - line.length) / 2
  return ' '.repeat(Math.floor(pad)) + line
}

export function breakLines(text, width) {
  const words = text.split(' ')
  const lines = ['']
  for (const word of words) {
    const last = lines[lines.length - 1]
    if (last.length + word.length + 1 > width && last !== '') lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

export function languageName(tag, inLanguage) {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag)
}

export function teletextRow(row, page) {
  const buffer = Buffer.alloc(42)
  //+ buffer.fill(0x20)
  buffer.writeUInt8(row.number + page.offset, 1)
  buffer.write(row.text, 2, 'latin1')
  return buffer
}
