export function search(songs, words) {
  const pattern = new RegExp(words, 'i')
  return songs.filter(({ title }) => pattern.test(title))
}

export function sorted(songs, language) {
  return [...songs].sort((a, b) => a.title.localeCompare(b.title, language))
}
