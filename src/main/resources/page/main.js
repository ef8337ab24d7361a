// The frame of the page: where we are, keys, printing.

const VIEWS = [
  ['overview', 'Overview'], ['questions', 'Questions'], ['sources', 'Sources'], ['near-misses', 'Near misses'], ['agreements', 'Agreements'],
];

/** Whether the last move was by a link, so that the focus follows it; keys leave it alone. */
let pointer = false;

/** Where a hash leads: a view, and what is chosen in it. */
function place(hash) {
  let name = hash.replace(/^#/, '');
  try {
    name = decodeURIComponent(name);
  } catch {
    // a stray percent sign: taken as it is
  }
  if (name.startsWith('source/')) {
    return { view: 'sources', path: name.slice('source/'.length) };
  }
  const id = name.replace(/^about\//, '');
  if (claimIndexById.has(id)) {
    return { view: 'sources', claim: claimIndexById.get(id) };
  }
  if (nearById.has(id)) {
    return { view: 'near-misses', id };
  }
  if (itemById.has(id)) {
    const row = rowOfItem.get(data.items.indexOf(itemById.get(id)));
    return row ? { view: 'questions', id: row.id } : { view: 'agreements', id };
  }
  if (VIEWS.some(([view]) => view === name)) {
    return { view: name };
  }
  return /^d[0-9a-f]{4,}$/.test(name) || rowById.has(name) || resolvedById.has(name)
    ? { view: 'questions', id: name } : { view: 'overview' };
}

/** Goes to an id without a step in the history; the keys do that often. */
function go(id) {
  history.replaceState(null, '', '#' + id);
  pointer = false;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

let filters = NO_FILTERS;

function App({ printing }) {
  const [here, setHere] = useState(place(location.hash));
  const [chosen, choose] = useState(filters);
  useStore();
  filters = chosen;
  const rows = filtered(chosen);
  const index = here.view === 'questions' && here.id ? rows.findIndex((row) => row.id === here.id) : -1;
  const last = useRef(0);
  if (index >= 0) {
    last.current = index;
  }
  // at once, so that no move or key falls between two frames
  useLayoutEffect(() => {
    const moved = () => setHere(place(location.hash));
    const clicked = () => (pointer = true);
    const pressed = (event) => keys(event, here, rows, index, last.current);
    window.addEventListener('hashchange', moved);
    document.addEventListener('click', clicked, true);
    document.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('hashchange', moved);
      document.removeEventListener('click', clicked, true);
      document.removeEventListener('keydown', pressed);
    };
  });
  useEffect(() => {
    const name = VIEWS.find(([view]) => view === here.view)[1];
    const row = here.id && rowById.get(here.id);
    document.title = (row ? row.question + ' · ' : '') + name + ' · Sic et Non';
    if (!here.id && !here.path && here.claim === undefined) {
      window.scrollTo(0, 0);
    }
  }, [here]);
  if (printing) {
    return html`<main><${Overview} />${rows.map((row) => html`<${Question} key=${row.id} row=${row} all=${true} />`)}</main>`;
  }
  const numbers = {
    questions: data.contradictions.length, sources: data.sources.length, 'near-misses': data.nearMisses.length,
    agreements: data.items.filter((item) => item.state === 'agreed').length,
  };
  return html`
    <a class="skip" href="#main" onClick=${(event) => {
      event.preventDefault();
      document.getElementById('main').focus();
    }}>To the content</a>
    <header>
      <p class="name"><a href="#overview">Sic et Non</a></p>
      <nav aria-label="Views"><ul>${VIEWS.map(([view, name]) => html`<li><a href=${'#' + view} aria-current=${here.view === view ? 'page' : undefined}>
        ${name}${numbers[view] !== undefined && html` <span class="number">${numbers[view].toLocaleString('en')}</span>`}</a></li>`)}</ul></nav>
    </header>
    ${store.newer && html`<p class="banner" role="status">A newer run has written another report. <a href="" onClick=${(event) => {
      event.preventDefault();
      location.reload();
    }}>Show it</a></p>`}
    <main id="main" tabindex="-1">
      ${here.view === 'overview' && html`<${Overview} />`}
      ${here.view === 'questions' && html`<${Questions} id=${here.id} filters=${chosen} setFilters=${choose} rows=${rows} index=${index} />`}
      ${here.view === 'sources' && html`<${Sources} path=${here.path} claim=${here.claim} />`}
      ${here.view === 'near-misses' && html`<${NearMisses} id=${here.id} />`}
      ${here.view === 'agreements' && html`<${Agreements} id=${here.id} />`}
    </main>
    <footer><p>Sic et Non ${data.version}, run ${data.run}. Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>/</kbd> search${
      store.served && html`, <kbd>u</kbd> undo`}.</p></footer>`;
}

/** j, k, / and u, unless somebody writes. */
function keys(event, here, rows, index, last) {
  const writes = event.target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select');
  if (event.key === 'Escape' && writes) {
    writes.blur();
    return;
  }
  if (writes || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === '/') {
    const search = document.getElementById('search');
    if (search) {
      event.preventDefault();
      search.focus();
    } else {
      location.hash = '#questions';
      requestAnimationFrame(() => document.getElementById('search')?.focus());
      event.preventDefault();
    }
  } else if (event.key === 'j' || event.key === 'k') {
    const step = event.key === 'j' ? 1 : -1;
    const gone = here.id && index < 0;
    const next = index < 0 && !gone ? 0 : gone ? last + (step > 0 ? 0 : -1) : index + step;
    if (rows.length > 0) {
      go(rows[Math.max(0, Math.min(rows.length - 1, next))].id);
    }
  } else if (event.key === 'u' && store.served) {
    undo();
  }
}

const root = document.getElementById('page');
root.textContent = '';
const draw = (printing) => render(html`<${App} printing=${printing} />`, root);
window.addEventListener('beforeprint', () => draw(true));
window.addEventListener('afterprint', () => draw(false));
draw(false);
if (location.protocol.startsWith('http')) {
  refresh();
  window.addEventListener('focus', refresh);
}
