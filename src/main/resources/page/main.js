// The frame of the page: where we are, keys, printing.

const VIEWS = [
  ['overview', 'Overview'], ['questions', 'Questions'], ['sources', 'Sources'], ['near-misses', 'Near misses'], ['agreements', 'Agreements'], ['marks', 'Marks'],
  ['help', 'Help'],
];

/** Whether the last move was by a link, so that the focus follows it; keys leave it alone. */
let pointer = false;

/** Where a hash leads: a view, and what is chosen in it. */
function place(hash) {
  const [, asked] = /^#questions\?(.*)$/.exec(hash) || [];
  if (asked !== undefined) {
    return { view: 'questions', filters: filtersFrom(asked) };
  }
  let name = hash.replace(/^#/, '');
  try {
    name = decodeURIComponent(name);
  } catch {
    // a stray percent sign: taken as it is
  }
  if (name.startsWith('source/')) {
    return { view: 'sources', path: name.slice('source/'.length) };
  }
  const [, start, end, path] = /^at\/(\d+)-(\d+)\/(.*)$/.exec(name) || [];
  if (path !== undefined) {
    return { view: 'sources', path, span: [Number(start), Number(end)] };
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

/** The filters that an address names; the others are as at first. */
function filtersFrom(query) {
  const named = [...new URLSearchParams(query)].filter(([key, value]) =>
    Object.hasOwn(NO_FILTERS, key) && (key !== 'sort' || Object.hasOwn(ORDERS, value)));
  return { ...NO_FILTERS, ...Object.fromEntries(named) };
}

/** Goes to an id without a step in the history; the keys do that often. */
function go(id) {
  history.replaceState(null, '', '#' + id);
  pointer = false;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

let filters = NO_FILTERS;

/** Which questions are shown, in words, for a page on paper. */
function shownWords(rows) {
  const chosen = Object.entries(filters).filter(([key, value]) => key !== 'sort' && value !== '').map(([key, value]) => `${key} ${value}`);
  return chosen.length === 0 ? '' : `Only ${rows.length} of ${count(data.contradictions.length, 'question')}: ${chosen.join(', ')}.`;
}

/** What goes on paper: the list or article in sight, whole; else the overview and every question that is shown. */
function Paper({ here, rows }) {
  if (here.view === 'sources') {
    return html`<main><${Sources} path=${here.path} claim=${here.claim} span=${here.span} /></main>`;
  }
  if (here.view === 'near-misses') {
    return html`<main><${NearMisses} /></main>`;
  }
  if (here.view === 'agreements') {
    return html`<main><${Agreements} /></main>`;
  }
  if (here.view === 'marks') {
    return html`<main><${MarksView} /></main>`;
  }
  if (here.view === 'help') {
    return html`<main><${Help} /></main>`;
  }
  const done = data.contradictions.filter((row) => reviewed(row.id)).length;
  return html`<main><${Overview}>
    <section class="all-questions"><h2>Disputed questions</h2>
      <p>${done} of ${data.contradictions.length} reviewed. ${shownWords(rows)}</p>
      ${rows.map((row) => html`<${Question} key=${row.id} row=${row} />`)}
      <${More} number=${data.totals.contradictions - data.contradictions.length} one="question" where="contradictions.csv" />
      ${data.resolved.map((row) => html`<${Resolved} key=${row.id} row=${row} />`)}</section></${Overview}></main>`;
}

function App() {
  const [here, setHere] = useState(place(location.hash));
  const [chosen, choose] = useState(here.filters || filters);
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
    const moved = () => {
      const next = place(location.hash);
      // what became of a mark is not news elsewhere
      hand.said = '';
      setHere(next);
      if (next.filters) {
        choose(next.filters);
      }
    };
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
    return html`<${Paper} here=${here} rows=${rows} />`;
  }
  // an address that names filters names those that are set
  const chooseByHand = (wanted) => {
    choose(wanted);
    if (here.filters) {
      const named = Object.entries(wanted).filter(([key, value]) => value !== NO_FILTERS[key]);
      history.replaceState(null, '', '#questions' + (named.length > 0 ? '?' + new URLSearchParams(named) : ''));
    }
  };
  const numbers = {
    questions: data.totals.contradictions, sources: data.totals.sources, 'near-misses': data.nearMisses.length,
    agreements: data.totals.agreed, marks: hand.list.length,
  };
  const views = VIEWS.filter(([view]) => view !== 'marks' || here.view === 'marks' || anyMarks());
  return html`
    <a class="skip" href="#main" onClick=${(event) => {
      event.preventDefault();
      document.getElementById('main').focus();
    }}>To the content</a>
    <header>
      <p class="name"><a href="#overview">Sic et Non</a></p>
      <nav aria-label="Views"><ul>${views.map(([view, name]) => html`<li><a href=${'#' + view} aria-current=${here.view === view ? 'page' : undefined}>
        ${name}${numbers[view] !== undefined && html` <span class="number">${numbers[view].toLocaleString('en')}</span>`}</a></li>`)}</ul></nav>
    </header>
    ${store.newer && html`<p class="banner" role="status">A newer run has written another report. <a href="" onClick=${(event) => {
      event.preventDefault();
      location.reload();
    }}>Show it</a></p>`}
    <main id="main" tabindex="-1">
      ${here.view === 'overview' && html`<${Overview} />`}
      ${here.view === 'questions' && html`<${Questions} id=${here.id} filters=${chosen} setFilters=${chooseByHand} rows=${rows} index=${index} />`}
      ${here.view === 'sources' && html`<${Sources} path=${here.path} claim=${here.claim} span=${here.span} />`}
      ${here.view === 'near-misses' && html`<${NearMisses} id=${here.id} />`}
      ${here.view === 'agreements' && html`<${Agreements} id=${here.id} />`}
      ${here.view === 'marks' && html`<${MarksView} />`}
      ${here.view === 'help' && html`<${Help} />`}
    </main>
    <${Tray} view=${here.view} />
    <footer><p>Sic et Non ${data.version}, run ${data.run}. <button type="button" class="keys" onClick=${showKeys}>Keys <kbd>?</kbd></button>${' '}
      <a href="#help">What the words mean</a></p></footer>
    <${KeySheet} />`;
}

/** The keys that decide. Gives whether one of them was pressed. */
function decideByKey(key, id) {
  const row = rowById.get(id);
  const choice = choicesOf(id).find(([, , ofChoice]) => ofChoice === key);
  const side = row ? SIDE_KEYS.indexOf(key) : -1;
  if (key === 'u') {
    undo();
  } else if (key === 'm') {
    document.getElementById('note-' + id)?.focus();
  } else if (choice && store.entries.has(id)) {
    decide(id, { decision: choice[0], side: '' });
  } else if (side >= 0 && side < row.positions.length) {
    decide(id, rightSide(id, row.positions[side]));
  } else {
    return false;
  }
  return true;
}

/** To the search of the list in sight, or to that of the questions. */
function toSearch() {
  const search = document.getElementById('search');
  if (search) {
    search.focus();
  } else {
    location.hash = '#questions';
    requestAnimationFrame(() => document.getElementById('search')?.focus());
  }
}

/** One further or back in a list; what was chosen and is no longer shown has left its place to the next. */
function step(ids, by, index, gone, last) {
  const next = index >= 0 ? index + by : gone ? last + (by > 0 ? 0 : -1) : 0;
  if (ids.length > 0) {
    go(ids[Math.max(0, Math.min(ids.length - 1, next))]);
  }
}

/** What the keys do, unless somebody writes. */
function keys(event, here, rows, index, last) {
  const writes = event.target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select');
  if (event.key === 'Escape' && writes) {
    writes.blur();
    return;
  }
  if (writes || event.ctrlKey || event.metaKey || event.altKey || !keysOn() || document.querySelector('dialog[open]')) {
    return;
  }
  const misses = here.view === 'near-misses';
  const ids = misses ? listed : rows.map((row) => row.id);
  const at = misses ? listed.indexOf(here.id) : index;
  if (event.key === '/') {
    toSearch();
  } else if (event.key === '?') {
    showKeys();
  } else if (event.key === 'j' || event.key === 'k') {
    step(ids, event.key === 'j' ? 1 : -1, at, here.id && at < 0, last);
  } else if (event.key === 'n') {
    goUndecided(ids, at, (misses ? data.nearMisses : data.contradictions).map((row) => row.id));
  } else if (!markByKey(event.key, here) && (!store.served || !decideByKey(event.key, here.id))) {
    return;
  }
  event.preventDefault();
}

const root = document.getElementById('page');
root.textContent = '';
const draw = (paper) => {
  printing = paper;
  render(html`<${App} />`, root);
};
window.addEventListener('beforeprint', () => draw(true));
window.addEventListener('afterprint', () => draw(false));
draw(false);
if (location.protocol.startsWith('http')) {
  const look = () => {
    refresh();
    refreshMarks();
  };
  look();
  window.addEventListener('focus', look);
}
