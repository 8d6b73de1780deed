import { markdownToMarkup } from './modules/content/richText/markdownToHtml.ts';
import { sanitizeRichText } from './modules/content/richText/sanitizeRichText.ts';
for (const s of ["+ \"&\n-","1. `\n-->'","+ -->\\</div>\n---","\n`","~~_~~","a> ","\\``&","**~~~",'">[a]: <?|'])
 {const r:number[]=[]; const q:number[]=[];for(const n of [12500,25000,50000,100000]) {const x=s.repeat(n/s.length|0);let t=performance.now(); markdownToMarkup(x); r.push(Math.round(performance.now()-t));t=performance.now(); sanitizeRichText(x); q.push(Math.round(performance.now()-t));} console.log(JSON.stringify(s).slice(0,20), r.join(' '),'|',q.join(' '));}
