#!/usr/bin/env python3
"""Try ranking parameters on collections with judgements, in a program apart with izde's formula.

usage: ranking_experiment.py INDEXES DATA COLLECTION … [-- name=value …]

INDEXES/COLLECTION is an index of DATA/COLLECTION/docs.jsonl; DATA/COLLECTION has queries.jsonl and
qrels.tsv as well. Prints nDCG@10 (linear gain) for the settings as they are, for each setting of
VARIANTS alone, and for each collection the variant that the other collections would choose. Needs
numpy and PyStemmer. Differs from izde in details (stems of British spellings, hyphens): a figure
that decides is measured again with the program itself.
"""
import collections, json, math, os, re, sqlite3, sys
import numpy as np, Stemmer

HERE = os.path.dirname(os.path.abspath(__file__))
st = Stemmer.Stemmer('english')
SW=set(re.search(r'words: """(.*?)"""', open(HERE+'/../../Sources/TextAnalysis/StopWords.swift').read(), re.S).group(1).split())
WORD=re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[%$&]")
def words(s):
    out=[]
    for w in WORD.findall(s.lower()):
        w=w.replace('’',"'")
        if w.endswith("'s"): w=w[:-2]
        w2=w.replace("'","")
        out.append(w2)
    return out
stems={}
def stem(w):
    s=stems.get(w)
    if s is None: s=stems[w]=st.stemWord(w)
    return s
class Coll:
    def __init__(self,name,indexes,data):
        self.name=name
        db=sqlite3.connect(f'{indexes}/{name}/izde.db')
        arts={r[0]:r[1:] for r in db.execute('select id,document,first_row,last_row from articles')}
        self.docs=[];self.texts=[];self.heading=[];titles=[]
        lens=[]
        stats=b''.join(r[0] for r in db.execute('select data from row_statistics order by chunk'))
        stats=np.frombuffer(stats,dtype='<u2')
        curtitle={}
        self.rows=[]
        for id,article,flags,title,text in db.execute('select id,article,flags,title,text from passages order by id'):
            e=int(stats[id])
            if e&0x8000: curtitle[article]=title or ''; continue
            if e==0 : continue
            if e&0x4000: continue
            self.rows.append(id); self.docs.append(arts[article][0]); self.texts.append(text if isinstance(text,str) else (text or b'').decode())
            titles.append(curtitle.get(article,'')); lens.append(e&0xfff); self.heading.append(bool(e&0x1000))
        self.N=len(self.rows); self.len=np.array(lens,float); self.heading=np.array(self.heading)
        self.avg=self.len.mean()
        body=collections.defaultdict(dict); surf=collections.defaultdict(dict); tit=collections.defaultdict(dict); tsurf=collections.defaultdict(dict)
        self.vecs=[]
        for i,(t,ti) in enumerate(zip(self.texts,titles)):
            v=collections.Counter()
            for w in words(t):
                s=stem(w); d=body[s]; d[i]=d.get(i,0)+1; d=surf[w]; d[i]=d.get(i,0)+1
                if w not in SW: v[s]+=1
            self.vecs.append(v)
            for w in words(ti):
                s=stem(w); d=tit[s]; d[i]=d.get(i,0)+1; d=tsurf[w]; d[i]=d.get(i,0)+1
        self.body,self.surf,self.tit,self.tsurf=body,surf,tit,tsurf
        f=f'{data}/{name}/'
        self.queries=[];self.qrels={}
        for l in open(f+'qrels.tsv'):
            q,d,g=l.split('\t'); self.qrels.setdefault(q,{})[d]=int(g)
        for l in open(f+'queries.jsonl'):
            q=json.loads(l)
            if q['id'] in self.qrels: self.queries.append((q['id'],' '.join(re.findall(r'\w+',q['text']))))
        self.gain=lambda g:g
        self.ids=self.docs
        self.cache={}
    def tf(self,w,inf,titleW):
        key=(w,inf,titleW); r=self.cache.get(key)
        if r is None:
            s=stem(w); a=collections.defaultdict(float)
            for i,c in self.body.get(s,{}).items(): a[i]+=inf*c
            for i,c in self.surf.get(w,{}).items(): a[i]+=(1-inf)*c
            if titleW:
                for i,c in self.tit.get(s,{}).items(): a[i]+=titleW*inf*c
                for i,c in self.tsurf.get(w,{}).items(): a[i]+=titleW*(1-inf)*c
            rows=np.fromiter(a.keys(),int,len(a)); v=np.fromiter(a.values(),float,len(a))
            df=len(self.body.get(s,{})) or len(a)
            r=self.cache[key]=(rows,v,df)
        return r
D=dict(k1=1.8,b=.55,delta=.2,title=.5,inf=.7,head=.5,qtf='sqrt',k3=8,smooth=True,sdepth=200,sn=8,spart=.5,spl=.2,sleast=4,fb=0,fbd=10,fbw=.3,coord=.3,idfp=1,longn=10,shortn=8,shorte=4,tied=1,sw=True)
def qweights(c,q,P):
    ws=words(q)
    good=[w for w in ws if w not in SW] if P['sw'] else ws
    if not good: good=ws
    cnt=collections.Counter(stem(w) for w in good)
    first={}
    for w in good: first.setdefault(stem(w),w)
    out=[]
    n=len(cnt)
    for s,w in first.items():
        q_=cnt[s]
        if P['qtf']=='one': x=1
        elif P['qtf']=='lin': x=q_
        elif P['qtf']=='k3': x=q_*(P['k3']+1)/(q_+P['k3'])
        elif P['qtf']=='log': x=1+math.log(q_)
        elif P['qtf']=='sqrt': x=math.sqrt(q_)
        out.append((s,w,x))
    return out
def score(c,q,P):
    sc=np.zeros(c.N); matched=np.zeros(c.N)
    norm=P['k1']*(1-P['b']+P['b']*c.len/c.avg)
    Q=qweights(c,q,P); n=len(Q); tot=0
    delta=P['delta']; short=min(1,(P.get('shortn',8)/n)**P.get('shorte',99)) if n else 1
    if P.get('tied'): delta*=short
    # idf exponent for long queries
    for s,w,x in Q:
        rows,v,df=c.tf(w,P['inf'],P['title'])
        if len(rows)==0: continue
        idf=math.log(1+(c.N-df+.5)/(df+.5))
        g=idf*x
        p=P['idfp']
        if p:
            # p grows with query length
            ex=p*max(0,1-P['longn']/n) if P['longn'] else p
            g=g*(idf/math.log(1+c.N))**ex
        tot+=g
        sc[rows]+=g*((P['k1']+1)*v/(v+norm[rows])+delta)
        matched[rows]+=g
    co=P['coord']*short if P.get('tied') else P['coord']*(2<=n<=P.get('coordn',3))
    if co and tot>0 and n>1: sc*= (1-co)+co*matched/tot
    if P['fb'] and n>=P.get('fbleast',1):
        sc=feedback(c,sc,Q,P)
    sc=np.where(c.heading,sc*P['head'],sc)
    order=np.argsort(-sc,kind='stable')
    if P['smooth'] and n>=P['sleast']: sc,order=smooth(c,sc,order,dict(P,spart=P['spart']+(1-short)*P.get('spl',0)))
    return sc,order
def feedback(c,sc,Q,P):
    top=np.argsort(-sc,kind='stable')[:P['fbd']]; top=[i for i in top if sc[i]>0]
    if not top: return sc
    m=sc[top]; 
    w8=m/m.sum() if P.get('fbmode','score')=='score' else np.ones(len(top))/len(top)
    rel=collections.defaultdict(float); nd=collections.Counter()
    for i,a in zip(top,w8):
        v=c.vecs[i]; L=sum(v.values()) or 1
        for t,n in v.items():
            rel[t]+=a*n/L; nd[t]+=1
    cand=[]
    for t,p in rel.items():
        df=len(c.body[t])
        if nd[t]<P.get('fbmin',2) or df>c.N*P.get('fbmaxdf',.1) or len(t)<3: continue
        idf=math.log(1+(c.N-df+.5)/(df+.5))
        cand.append((p*idf if P.get('fbidf',1) else p,t,idf))
    cand.sort(reverse=True); cand=cand[:P['fb']]
    if not cand: return sc
    tot=sum(x for x,_,_ in cand)
    qs=sum(x for _,_,x in Q)
    norm=P['k1']*(1-P['b']+P['b']*c.len/c.avg)
    add=np.zeros(c.N)
    for x,t,idf in cand:
        d=c.body[t]; rows=np.fromiter(d.keys(),int,len(d)); v=np.fromiter(d.values(),float,len(d))
        add[rows]+=x/tot*idf*((P['k1']+1)*v/(v+norm[rows])+P['delta'])
    return (1-P['fbw'])*sc/max(qs,1e-9)+np.where(sc>0,1,P.get('fbnew',1))*P['fbw']*add
def smooth(c,sc,order,P):
    top=[i for i in order[:P['sdepth']] if sc[i]>0]; n=len(top)
    if n<=2: return sc,order
    df=collections.Counter()
    for i in top: df.update(c.vecs[i].keys())
    terms={t:k for k,t in enumerate(df)}
    M=np.zeros((n,len(terms)),dtype=np.float32)
    for r,i in enumerate(top):
        for t,x in c.vecs[i].items(): M[r,terms[t]]=(1+math.log(x))*math.log((n+1)/df[t])
    nr=np.sqrt((M*M).sum(1)); nr[nr==0]=1; M/=nr[:,None]
    S=M@M.T; np.fill_diagonal(S,0)
    if P.get('sboost'): S=S**P['sboost']
    s=sc[top]; k=min(P['sn'],n-1)
    idx=np.argpartition(-S,k-1,axis=1)[:,:k]
    new=np.empty(n)
    for r in range(n):
        w=S[r,idx[r]]; W=w.sum()
        new[r]=(1-P['spart'])*s[r]+(P['spart']*(w@s[idx[r]])/W if W>0 else 0)
    sc=sc.copy(); sc[order]=np.minimum(sc[order],new.min()) ; sc[top]=new
    o=np.argsort(-sc,kind='stable')
    return sc,o
def ndcg(c,qid,order,sc):
    rel={d:g for d,g in c.qrels[qid].items() if g>0}
    got=[];seen=set()
    for i in order:
        if sc[i]<=0: break
        d=c.ids[i]
        if d in seen: continue
        seen.add(d); got.append(rel.get(d,0))
        if len(got)==10: break
    dcg=sum(c.gain(g)/math.log2(i+2) for i,g in enumerate(got))
    ideal=sum(c.gain(g)/math.log2(i+2) for i,g in enumerate(sorted(rel.values(),reverse=True)[:10]))
    return dcg/ideal if ideal else 0

VARIANTS=[dict(),dict(delta=0),dict(title=0),dict(title=1),dict(inf=1),dict(sw=False),dict(k1=1.2),dict(k1=1.6,b=.5),dict(b=.7),
 dict(coord=0),dict(coord=.5),dict(qtf='one'),dict(qtf='lin'),dict(idfp=0),dict(smooth=False),dict(spart=.6),dict(fb=20,fbw=.15)]
def ev(C,**kw):
    P=dict(D,**kw)
    return {n:float(np.mean([ndcg(c,qid,*score(c,q,P)[::-1]) for qid,q in c.queries])) for n,c in C.items()}
def main():
    args=sys.argv[1:]; own=[]
    if '--' in args: own=args[args.index('--')+1:]; args=args[:args.index('--')]
    if len(args)<3: sys.exit(__doc__)
    C={n:Coll(n,args[0],args[1]) for n in args[2:]}
    variants=VARIANTS if not own else [dict((k,json.loads(v)) for k,v in (x.split('=') for x in own))]
    rows=[]
    for v in variants:
        r=ev(C,**v); rows.append((v,r))
        print(f"{str(v):30s} "+' '.join(f"{n} {x:.3f}" for n,x in r.items())+f" mean {sum(r.values())/len(r):.3f}",flush=True)
    if len(C)>1 and len(rows)>1:
        for n in C:
            v,r=max(rows,key=lambda row: sum(x for m,x in row[1].items() if m!=n))
            print(f"without {n} the others choose {v}: {n} {r[n]:.3f}")
main()
