import { readCorpus, groupOurs } from './accuracy/grouping.ts'
const sets = (process.env['SETS'] ?? '').split(',')
const lang = process.env['LANGS'] ?? 'javascript'
const per = new Map<string,{n:number,lost:number}>()
for (const set of sets) {
  const c = await readCorpus(set)
  const ours = groupOurs(c.events)
  const byBug = Map.groupBy(ours.keys(), (i)=>c.samples[i]!.bug)
  for (const [,at] of byBug) {
    if (c.samples[at[0]!]!.language !== lang) continue
    const groups = Map.groupBy(at,(i)=>ours[i]!)
    const main = Math.max(...[...groups.values()].map(g=>g.length))
    let mainSeen=false
    for (const g of groups.values()) { const isMain = g.length===main && !mainSeen; if(isMain) mainSeen=true
      for (const i of g) { const k=set+' '+c.samples[i]!.bug.split('/')[1]+' '+c.samples[i]!.guise; const p=per.get(k)??{n:0,lost:0}; per.set(k,p); p.n++; if(!isMain)p.lost++ } }
  }
}
for (const [k,v] of [...per].sort((a,b)=>b[1].lost-a[1].lost).slice(0,60)) console.log(v.lost, v.n, k)
let t=0; for (const v of per.values()) t+=v.lost; console.log('total', t)
