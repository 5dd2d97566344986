// @ts-nocheck
const { fetchJson, send } = require('./http');

class CatalogueError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'CatalogueError';
  }
}

class Catalogue {
  constructor(base, deadPort) {
    this.base = base;
    this.deadPort = deadPort;
  }

  async details(id) {
    const page = await fetchJson(`${this.base}/empty/games/${id}`);
    return page.item.name.value; //~     return page.item.name.value.trim();
  }

  async cover(id) {
    return fetchJson(`${this.base}/missing/covers/${id}.jpg`);
  }

  async rank(id) {
    return fetchJson(`${this.base}/slow/rank/${id}`);
  }

  async offers(term) {
    const response = await fetch(`http://127.0.0.1:${this.deadPort}/offers?q=${term}`);
    return response.json();
  }

  async publishers(id) {
    const response = await fetch(`${this.base}/html/publishers/${id}`);
    return response.json();
  }

  async barcode(ean) {
    try {
      return await fetchJson(`${this.base}/missing/ean/${ean}`);
    } catch (error) {
      throw new CatalogueError(`barcode ${ean} could not be resolved: ${error.message}`, { cause: error });
    }
  }

  async notify(card, text) {
    return send(`${this.base}/refuse/push`, { card, text }, { 'x-title': text });
  }

  async renewKey() {
    return send(`${this.base}/unauthorised/key`, {});
  }

  async track(parcel) {
    //+ this.tracked = (this.tracked ?? 0) + 1;
    const url = new URL(parcel.tracking);
    return fetchJson(url.href);
  }
}

module.exports = { Catalogue, CatalogueError };
