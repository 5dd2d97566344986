var import_node_http = require("node:http");
var import_desk = require("./desk");
const NAMES = ["Maren", "Ottokar", "Suvi", "Ifeoma", "Bertil", "Linnea", "Pasquale", "Yusra"];
function visitor(seed) {
  let state = seed * 7919 + 17;
  const next = (of) => ((state = state * 48271 % 2147483647) >> 4) % of;
  return { id: () => 1e4 + next(8e4), few: () => 2 + next(20), name: () => NAMES[next(NAMES.length)], keep: (each) => each };
}
const wrap = process.env.WRAP;
async function scoped(next) {
  return await next();
}
async function measured(next) {
  try {
    return await next();
  } finally {
    performance.now();
  }
}
async function admit(work, v) {
  if (wrap === "layers") return scoped(() => measured(async () => work(v)));
  return work(v);
}
async function open(door, work, v) {
  const caught = async () => {
    try {
      await admit(work, v);
    } catch (error) {
      return error;
    }
  };
  if (door === "http") {
    return new Promise((resolve) => {
      const server = (0, import_node_http.createServer)(async (_, answer) => {
        const error = await caught();
        answer.statusCode = 500;
        answer.end();
        server.close();
        resolve(error);
      }).listen(9805, "127.0.0.1", () => fetch("http://127.0.0.1:9805/", { headers: { connection: "close" } }));
    });
  }
  if (door === "timer") return new Promise((resolve) => setTimeout(async () => resolve(await caught()), 1));
  return caught();
}
async function main() {
  const upstream = (0, import_node_http.createServer)((asked, answer) => {
    if (asked.url.startsWith("/slow")) return setTimeout(() => answer.end(), 300);
    answer.statusCode = asked.url.startsWith("/denied") ? 403 : 200;
    answer.end(`<html>${asked.url}</html>`);
  });
  await new Promise((resolve) => upstream.listen(9806, "127.0.0.1", resolve));
  const door = process.env.DOOR;
  const v = visitor(Number(process.env.SEED));
  for (const [bug, work] of (0, import_desk.desk)(9806, process.env.PREFIX)) {
    const error = await open(door, work, v);
    if (error === void 0) {
      console.error(`nothing failed: ${bug}`);
      continue;
    }
    const type = error.code ? String(error.code) : error.name;
    console.log(JSON.stringify({ bug, type, message: error.message, stack: error.stack, span: door === "http" ? "POST /desk" : `butts.${door}`, kind: door === "http" ? 2 : 1 }));
  }
  process.exit(0);
}
main();
//# sourceMappingURL=main.js.map
