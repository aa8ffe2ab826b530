/** Pages that real websites are made of, each with one habit that widgets suffer from. */
export interface HostilePage {
  name: string;
  /** Rules of the page. */
  style?: string;
  /** Runs before everything else. */
  script?: string;
  /** Attributes of `<html>`. */
  html?: string;
  body?: string;
  /** Instead of the usual tag. */
  tag?: string;
  /** A text of the page that comes after everything else. */
  late?: string;
}

const TAG = '<script async src="{{cms}}/live-chat/embed.js"></script>';

export const pageHtml = ({ style, script, html, body, tag }: HostilePage): string =>
  `<!doctype html><html ${html ?? 'lang="en"'}><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>${script ?? ''}</script><style>${style ?? ''}</style>
${tag ?? TAG}</head><body>${body ?? '<main><h1>Page</h1><a href="/plain">Plain</a></main>'}</body></html>`;

/** Rules that hide, move, cover or redress what they do not know. */
export const RULES: HostilePage[] = [
  { name: 'hides what is not defined', style: ':not(:defined){visibility:hidden;display:none}' },
  { name: 'hides what is no part of it', style: 'body>:not(main){display:none!important}' },
  {
    name: 'puts everything at its own level',
    style: '*{position:relative!important;z-index:0!important;opacity:.2!important}',
  },
  {
    name: 'moves and shrinks what stands in the body',
    style: 'body>*{transform:translateX(-400px) scale(.5)!important;zoom:.5!important}',
  },
  {
    name: 'has letters of its own for everything',
    style: `*{letter-spacing:1em!important;text-transform:uppercase!important;font-size:3px!important;
      line-height:0!important;-webkit-text-fill-color:transparent!important;user-select:none!important;
      text-indent:-999px!important;word-spacing:2em!important;visibility:visible}`,
  },
  {
    name: 'takes no clicks anywhere',
    style: 'body>*{pointer-events:none!important}',
  },
  {
    name: 'has a body that is moved',
    style: 'body{transform:translateZ(0);min-height:3000px}',
  },
  {
    name: 'has a body that is clipped and filtered',
    style: 'body{filter:grayscale(1);overflow:hidden;height:200px;contain:paint}',
  },
  {
    name: 'fades its body in',
    style: 'body{opacity:0}',
  },
  {
    name: 'lays its body out as a grid with gaps',
    style: 'body{display:grid;gap:40px;grid-auto-rows:300px}',
  },
  {
    name: 'shows a bar for cookies later, above everything',
    script: `addEventListener('load',()=>setTimeout(()=>{const bar=document.createElement('div');
      bar.textContent='Cookies';bar.style.cssText='position:fixed;inset:auto 0 0 0;height:140px;background:#ccc;z-index:2147483647';
      document.body.append(bar)}))`,
    late: 'Cookies',
  },
  {
    name: 'draws a veil behind all dialogs',
    style: '::backdrop{background:rgb(0 0 0/.7)!important}',
  },
];

const throwing = (name: string) =>
  `Object.defineProperty(window,'${name}',{get(){throw new DOMException('no','SecurityError')}});`;

/** Scripts of pages that take the browser's own tools away or put others in their place. */
export const SCRIPTS: HostilePage[] = [
  {
    name: 'makes texts of arrays (Prototype 1.6)',
    script: `Array.prototype.toJSON=function(){return '['+this.map((it)=>JSON.stringify(it)).join(', ')+']'};`,
  },
  {
    name: 'makes texts of objects',
    script: `Object.prototype.toJSON=function(){return String(this)};String.prototype.toJSON=function(){return '"'+this+'"'};`,
  },
  {
    name: 'has other arrays (Prototype 1.6)',
    script: `Array.prototype.reduce=function(){return this.length>1?this:this[0]};
      Array.prototype.entries=function(){return this.slice()};
      Array.from=function(it){if(!it)return [];const all=[];for(let i=0;i<(it.length||0);i++)all.push(it[i]);return all};`,
  },
  {
    name: 'gives every object a method',
    script: `Object.prototype.extend=function(){};Array.prototype.each=function(){};`,
  },
  { name: 'forbids storage', script: throwing('sessionStorage') + throwing('localStorage') },
  {
    name: 'has no storage',
    script: `for(const name of ['sessionStorage','localStorage'])Object.defineProperty(window,name,{value:null});`,
  },
  {
    name: 'has a full storage',
    script: `Storage.prototype.setItem=function(){throw new DOMException('full','QuotaExceededError')};`,
  },
  { name: 'has no channel between tabs', script: 'delete window.BroadcastChannel;' },
  {
    name: 'forbids channels between tabs',
    script: `window.BroadcastChannel=class{constructor(){throw new DOMException('no','SecurityError')}};`,
  },
  {
    name: 'has no locks',
    script: `Object.defineProperty(navigator,'locks',{value:undefined});`,
  },
  {
    name: 'forbids locks at once',
    script: `Object.defineProperty(navigator,'locks',{value:{request(){throw new DOMException('no','SecurityError')}}});`,
  },
  {
    name: 'forbids to ask for locks',
    script: `Object.defineProperty(navigator,'locks',{get(){throw new DOMException('no','SecurityError')}});`,
  },
  {
    name: 'has a history that throws',
    script: `history.pushState=history.replaceState=()=>{throw new DOMException('no','SecurityError')};`,
  },
  {
    name: 'does not say its languages',
    script: `Object.defineProperty(navigator,'languages',{value:undefined});`,
  },
  {
    name: 'lets nobody define elements',
    script: `customElements.define=()=>{throw new Error('not here')};`,
  },
  {
    name: 'listens to every key',
    script: `document.addEventListener('keydown',(event)=>{if(event.key.length===1)event.preventDefault()});`,
  },
];
