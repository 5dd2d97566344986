// @ts-nocheck
const { open } = require('./shelf/database');
const { GameRepository } = require('./shelf/games');
const { MemberRepository } = require('./shelf/members');
const { Catalogue } = require('./adapters/catalogue');
const { LoanDesk } = require('./lending/loans');
const { EveningPlanner } = require('./lending/evenings');
const { Values } = require('./boot/values');
const { startPartner } = require('./boot/partner');
const { entries } = require('./entries');
const doors = require('./web/doors');

async function start() {
  const port = 9831;
  //+ process.title = 'tabletopper';
  await startPartner(port);
  const db = await open();
  const games = new GameRepository(db);
  const members = new MemberRepository(db);
  const desk = { games, members, loans: new LoanDesk(games, members), evenings: new EveningPlanner(), catalogue: new Catalogue(`http://127.0.0.1:${port}`, 9839), v: new Values(Number(process.env.SEED)), folder: process.env.PREFIX, dead: 9839 };
  const door = process.env.DOOR;
  if (door === 'http') await doors.viaHttp(entries, desk, 9832);
  else if (door === 'jobs') await doors.viaJobs(entries, desk);
  else await doors.viaCommand(entries, desk);
}

start().then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
