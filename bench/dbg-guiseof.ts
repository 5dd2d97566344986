import { readCorpus, groupOurs } from './accuracy/grouping.ts'
const [set, prog, guise] = process.argv.slice(2)
const c = await readCorpus(set!)
const ours = groupOurs(c.events)
const byBug = Map.groupBy(ours.keys(), (i)=>c.samples[i]!.bug)
for (const [bug, at] of byBug) {
  if (bug.split('/')[1]!==prog) continue
  const groups = Map.groupBy(at,(i)=>ours[i]!)
  const main=[...groups.values()].sort((a,b)=>b.length-a.length)[0]!
  const i = at.find(i=>c.samples[i]!.guise===guise)
  if (i===undefined||main.includes(i)) continue
  const d=(i:number)=>{const e=c.events[i]!; return e.exceptions[0]!.type+': '+e.exceptions[0]!.message.slice(0,90).replaceAll('\n',' ')+' | '+(e.fingerprint!.parts.app.length?e.fingerprint!.parts.app:['SYS',...e.fingerprint!.parts.system]).join(' | ').slice(0,200)}
  console.log('\n'+bug.split('/')[2], [...groups.values()].map(g=>g.length).join('+'))
  console.log('   ', d(i)); console.log('   main', c.samples[main[0]!]!.guise, d(main[0]!))
}
