'use strict'

/** The body of a request of ours, which says `{ data: ... }`. */
function unwrap(text) {
  const { data } = JSON.parse(text)
  return data
}

async function addPhoto(text) {
  const data = unwrap(text)
  return { name: data.name.toLowerCase() }
}

async function saveAlbum(text) {
  const { title, photos } = unwrap(text)
  return { title, cover: photos[0] }
}

module.exports = { addPhoto, saveAlbum }
