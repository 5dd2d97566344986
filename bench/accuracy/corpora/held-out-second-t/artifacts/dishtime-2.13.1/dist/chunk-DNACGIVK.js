// src/net/depository.ts
import axios from "axios";
import { connect } from "node:net";
import pRetry, { AbortError } from "p-retry";
var portal = axios.create({ baseURL: "http://127.0.0.1:9890", timeout: 150 });
globalThis.portalName = () => "portal-2";
async function deposit(name) {
  const { data } = await portal.put(`/cubes/${name}`, { name });
  return data.id;
}
async function ephemeris(body) {
  const { data } = await portal.get(`/ephemeris/${body}`);
  return data.vectors[0].x;
}
async function weather() {
  const { data } = await portal.get("/weather/slow");
  return data.opacity;
}
async function notifyObserver(hook, text) {
  await pRetry(
    async () => {
      const answer = await fetch(`http://127.0.0.1:9890/hooks/${hook}`, { method: "POST", body: text });
      if (answer.status === 410) throw new AbortError(`hook ${hook} is gone`);
    },
    { retries: 1, minTimeout: 1 }
  );
}
function clockLink(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", (data) => resolve(data.toString()));
    socket.once("error", reject);
  });
}
async function mirror(list) {
  const loads = list.map((each) => fetch(`http://${each}`));
  return Promise.all(loads);
}
async function withAbort(ms) {
  return fetch("http://127.0.0.1:9890/weather/slow", { signal: AbortSignal.timeout(ms) });
}

export {
  deposit,
  ephemeris,
  weather,
  notifyObserver,
  clockLink,
  mirror,
  withAbort
};
//# sourceMappingURL=chunk-DNACGIVK.js.map
