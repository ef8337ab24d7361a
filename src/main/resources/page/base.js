// The data of the report, its indexes, and small parts that every view uses.

const { h, render, createContext } = preact;
const { useState, useEffect, useLayoutEffect, useMemo, useRef, useContext } = preactHooks;
const html = htm.bind(h);

const data = JSON.parse(document.getElementById('data').textContent);

const rowById = new Map(data.contradictions.map((row) => [row.id, row]));
const resolvedById = new Map(data.resolved.map((row) => [row.id, row]));
const nearById = new Map(data.nearMisses.map((miss) => [miss.id, miss]));
const itemById = new Map(data.items.map((item) => [item.id, item]));
const claimIndexById = new Map(data.claims.map((claim, index) => [claim.id, index]));
// an origin that is not named is the article itself
data.sources.forEach((source) => (source.origin ??= source.path));
data.claims.forEach((claim) => (claim.origin ??= data.sources[claim.source].path));
const sourceIndexByPath = new Map(data.sources.map((source, index) => [source.path, index]));

/** The contradiction of each disputed item, by the item's index. */
const rowOfItem = new Map(data.contradictions.map((row) => [row.item, row]));
const itemOfClaim = new Map();
data.items.forEach((item, index) => item.claims.forEach((claim) => itemOfClaim.set(claim, index)));

/** For each claim: disputed, near (a near miss), agreed or unused; and the link to its question. */
const claimStates = (() => {
  const states = data.claims.map(() => ({ state: 'unused', link: '' }));
  const put = (claims, state, link) => claims.forEach((claim) => (states[claim] = { state, link }));
  data.items.forEach((item) => {
    const state = item.state === 'agreed' ? 'agreed' : 'unused';
    put(item.claims, state, state === 'agreed' ? item.id : '');
  });
  data.nearMisses.forEach((miss) =>
    miss.sides.forEach((side) => put(side.claims, 'near', miss.id)));
  data.contradictions.forEach((row) =>
    row.positions.forEach((position) => put(position.claims, 'disputed', row.id)));
  return states;
})();

const STATES = {
  disputed: { name: 'disputed', sign: '≠' },
  near: { name: 'near miss', sign: '≈' },
  agreed: { name: 'agreed', sign: '=' },
  unused: { name: 'compared with nothing', sign: '·' },
};

/** A text in which the slugs of roles are replaced by their names. */
function words(text) {
  return text.replace(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu, (word) =>
    Object.hasOwn(data.roles, word) ? data.roles[word] : word);
}

function count(number, one, many) {
  return number === 1 ? `1 ${one}` : `${number.toLocaleString('en')} ${many || one + 's'}`;
}

function sorted(set) {
  return [...set].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What the answer of a position is called. */
function nameOf(position) {
  return position.name || words(position.text);
}

function titleOf(source) {
  return source.title || source.path;
}

/** While the page is drawn for paper, where nothing can be opened: all lists and quotations are whole. */
let printing = false;

/** The words that are searched for in what is drawn below, as a pattern; null when none are. */
const Searched = createContext(null);

function wordsOf(search) {
  return search.toLowerCase().split(/\s+/).filter((word) => word);
}

/** A pattern that finds each word of a search. */
function patternOf(search) {
  const wanted = wordsOf(search).sort((a, b) => b.length - a.length);
  return wanted.length === 0 ? null
    : new RegExp(`(${wanted.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})`, 'giu');
}

/** Text with what is searched for marked in it. */
function Found({ children }) {
  const pattern = useContext(Searched);
  const marked = (child) => (typeof child !== 'string' ? child
    : child.split(pattern).map((part, index) => (index % 2 === 1 ? html`<mark class="hit">${part}</mark>` : part)));
  return pattern === null ? children : [children].flat().map(marked);
}

/** Text of unknown direction and content, kept apart from what is around it. */
function Text({ children }) {
  return html`<bdi class="text"><${Found}>${children}</${Found}></bdi>`;
}

/** Says how many more there are than the page holds, and where; nothing when it holds all. */
function More({ number, one, many, where }) {
  return number > 0 && html`<p class="hint left-out">${count(number, 'more ' + one, many && 'more ' + many)} ${number === 1 ? 'is' : 'are'}${' '}
    not in this page but in <code>${where}</code>.</p>`;
}

function sourcesOf(claims) {
  return new Set(claims.map((claim) => data.sources[data.claims[claim].source].path));
}

/** Brings the beginning of what was chosen into sight, and the focus with it when a link led there. */
function follow(detail, chosen) {
  const heading = detail && detail.querySelector('h2');
  if (!chosen || !heading) {
    return;
  }
  if (pointer) {
    heading.focus({ preventScroll: true });
  }
  if (detail.getBoundingClientRect().top < 0) {
    detail.scrollIntoView({ block: 'start' });
  }
}

const STEP = 60;

/**
 * A list of which only a part is on the page: what is seen, and more when its end comes into view.
 * The entry at index keep is always among it.
 */
function Growing({ entries, keep = -1, children, label, tag = 'ol' }) {
  const [span, setSpan] = useState({ from: 0, to: STEP });
  const end = useRef(null);
  let { from, to } = printing ? { from: 0, to: entries.length } : span;
  if (keep >= 0 && (keep < from || keep >= to)) {
    from = Math.max(0, keep - STEP / 3);
    to = from + STEP;
  }
  from = Math.min(from, Math.max(0, entries.length - STEP));
  useEffect(() => {
    if (!end.current || to >= entries.length) {
      return undefined;
    }
    const seen = new IntersectionObserver((marks) => {
      if (marks.some((mark) => mark.isIntersecting)) {
        setSpan({ from, to: to + STEP });
      }
    }, { rootMargin: '600px' });
    seen.observe(end.current);
    return () => seen.disconnect();
  });
  return html`
    ${from > 0 && html`<button class="more" onClick=${() => setSpan({ from: Math.max(0, from - STEP), to })}>
      Show ${from} before these</button>`}
    <${tag} class="growing" start=${tag === 'ol' ? from + 1 : undefined} aria-label=${label}>
      ${entries.slice(from, to).map((entry, index) => children(entry, from + index))}
    </${tag}>
    ${to < entries.length && html`<button class="more" ref=${end} onClick=${() => setSpan({ from, to: to + STEP })}>
      Show more (${count(entries.length - to, 'is', 'are')} left)</button>`}`;
}

function Select({ label, value, options, onChange }) {
  return html`<label class="field"><span>${label}</span>
    <select value=${value} onChange=${(event) => onChange(event.target.value)}>
      ${options.map(([option, name]) => html`
        <option value=${option} selected=${option === value}>${name}</option>`)}
    </select></label>`;
}

/** The words to search in, made when they are first asked for. */
function lowerText(id, parts) {
  let found = lowerText.known.get(id);
  if (found === undefined) {
    found = parts().join('\n').toLowerCase();
    lowerText.known.set(id, found);
  }
  return found;
}
lowerText.known = new Map();
