import { readCorpus, groupOurs } from './accuracy/grouping.ts'
const sets = (process.env['SETS'] ?? '').split(',')
const tot = new Map<string, {fp:number,fn:number,tp:number}>()
for (const set of sets) {
  const c = await readCorpus(set)
  const ours = groupOurs(c.events)
  const n = ours.length
  const fnB = new Map<string,number>(), fpB = new Map<string,number>()
  for (let i=0;i<n;i++) for (let j=i+1;j<n;j++) {
    const a=c.samples[i]!, b=c.samples[j]!
    const same = a.bug===b.bug, g = ours[i]===ours[j]
    if(!same&&!g) continue
    const key=a.language
    const t = tot.get(key) ?? {fp:0,fn:0,tp:0}; tot.set(key,t)
    if(same&&g) t.tp++; else if(same) {t.fn++; fnB.set(a.bug,(fnB.get(a.bug)??0)+1)} else {t.fp++; const k=[a.bug,b.bug].sort().join(' + '); fpB.set(k,(fpB.get(k)??0)+1)}
  }
  console.log('==',set)
  for (const [k,v] of [...fpB].sort((x,y)=>y[1]-x[1]).slice(0,12)) console.log('  FP',v,k)
  for (const [k,v] of [...fnB].sort((x,y)=>y[1]-x[1]).slice(0,25)) console.log('  FN',v,k)
}
for (const [k,v] of tot) console.log(k, v, 'P', (v.tp/(v.tp+v.fp)).toFixed(3),'R',(v.tp/(v.tp+v.fn)).toFixed(3))
