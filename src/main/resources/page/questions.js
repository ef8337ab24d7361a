// Disputed questions: filter, list, and one of them in full.

const NO_FILTERS = {
  text: '', role: '', topic: '', kind: '', severity: '', status: '', source: '', decision: '', found: '', sort: 'severity',
};
const KINDS = {
  holder: 'who has it', relation: 'relation', quantity: 'figure', opposed: 'opposite traits', level: 'level', comparison: 'comparison', polar: 'yes or no',
};
const NO_DECISION = 'none';
/** What the filter of decisions offers; all words that decide nothing count as not decided. */
const DECIDED = [
  ['', 'any'], [NO_DECISION, 'not decided'], ['right', 'one side is right'], ['real', 'real'], ['not-real', 'not real'], ['explained', 'explained'],
  ['later', 'later'],
];

/** All that is asked of a row when filtering, made once. */
const facets = new Map();
function facetsOf(row) {
  let found = facets.get(row.id);
  if (!found) {
    const claims = row.positions.flatMap((position) => position.claims);
    const item = data.items[row.item];
    found = {
      roles: new Set(claims.flatMap((index) => data.claims[index].roles)),
      topic: item.kind === 'holder' ? item.topic || item.subject : item.topic || item.attribute,
      sources: sourcesOf(claims),
      origins: row.origins,
    };
    facets.set(row.id, found);
  }
  return found;
}

function textOf(row) {
  return lowerText(row.id, () => {
    const claims = row.positions.flatMap((position) => position.claims);
    return [row.question, ...row.positions.map((position) => nameOf(position)), ...claims.map((i) => quoteOf(data.claims[i])),
      ...claims.map((i) => data.claims[i].by || ''), ...sourcesOf(claims), row.id];
  });
}

function matches(row, filters) {
  const has = facetsOf(row);
  const { decision, note } = reviewOf(row.id);
  return wordsOf(filters.text).every((word) => textOf(row).includes(word) || note.toLowerCase().includes(word))
    && (!filters.role || has.roles.has(filters.role))
    && (!filters.topic || has.topic === filters.topic)
    && (!filters.kind || row.kind === filters.kind)
    && (!filters.severity || row.severity === filters.severity)
    && (!filters.status || row.status === filters.status)
    && (!filters.source || has.sources.has(filters.source))
    && (!filters.found || foundFits(row, filters.found))
    && (!filters.decision || filters.decision === (DECIDED.some(([value]) => value && value === decision) ? decision : NO_DECISION));
}

const ORDERS = {
  severity: () => 0,
  question: (a, b) => a.question.localeCompare(b.question, 'en'),
  origins: (a, b) => facetsOf(b).origins - facetsOf(a).origins,
  status: (a, b) => a.status.localeCompare(b.status, 'en'),
};

function filtered(filters) {
  const rows = data.contradictions.filter((row) => matches(row, filters));
  return rows
    .map((row, index) => [row, index])
    .sort((a, b) => ORDERS[filters.sort](a[0], b[0]) || a[1] - b[1])
    .map(([row]) => row);
}

function Filters({ filters, setFilters, shown }) {
  const options = useMemo(() => {
    const every = { role: new Set(), topic: new Set(), kind: new Set(), status: new Set(), source: new Set() };
    data.contradictions.forEach((row) => {
      const has = facetsOf(row);
      has.roles.forEach((role) => every.role.add(role));
      has.sources.forEach((source) => every.source.add(source));
      every.topic.add(has.topic);
      every.kind.add(row.kind);
      every.status.add(row.status);
    });
    const list = (set, name = (value) => value) => [['', 'any'], ...sorted(set).map((value) => [value, name(value)])];
    return {
      role: list(every.role, words), topic: list(every.topic), kind: list(every.kind, (kind) => KINDS[kind] || kind),
      status: list(every.status), source: list(every.source, (path) => sourceName(path)),
    };
  }, []);
  const put = (key) => (value) => setFilters({ ...filters, [key]: value });
  const set = Object.keys(NO_FILTERS).some((key) => key !== 'sort' && filters[key] !== '');
  const more = ['role', 'topic', 'kind', 'severity', 'status', 'source', 'decision', 'found'].some((key) => filters[key] !== '');
  return html`<form class="filters" role="search" onSubmit=${(event) => event.preventDefault()}>
    <label class="field search"><span>Search <kbd>/</kbd></span>
      <input id="search" type="search" value=${filters.text} onInput=${(event) => put('text')(event.target.value)} /></label>
    <details open=${more || undefined}><summary>Filter and sort</summary><div class="fields">
      <${Select} label="Role" value=${filters.role} options=${options.role} onChange=${put('role')} />
      <${Select} label="Topic" value=${filters.topic} options=${options.topic} onChange=${put('topic')} />
      <${Select} label="Kind" value=${filters.kind} options=${options.kind} onChange=${put('kind')} />
      <${Select} label="Severity" value=${filters.severity} onChange=${put('severity')}
        options=${[['', 'any'], ['high', 'high'], ['medium', 'medium'], ['low', 'low']]} />
      <${Select} label="Status" value=${filters.status} options=${options.status} onChange=${put('status')} />
      <${Select} label="Source" value=${filters.source} options=${options.source} onChange=${put('source')} />
      <${Select} label="Decision" value=${filters.decision} onChange=${put('decision')}
        options=${DECIDED} />
      ${readers.length > 0 && html`<${Select} label="Found by" value=${filters.found} onChange=${put('found')} options=${FOUND} />`}
      <${Select} label="Sort by" value=${filters.sort} onChange=${put('sort')}
        options=${[['severity', 'severity'], ['question', 'question'], ['origins', 'most origins'], ['status', 'status']]} />
    </div></details>
    <p class="shown"><span role="status">${shown === data.contradictions.length
      ? count(shown, 'question') : `${shown} of ${count(data.contradictions.length, 'question')}`}</span>
      ${set && html` <button type="button" onClick=${() => setFilters({ ...NO_FILTERS, sort: filters.sort })}>Show all</button>`}</p>
  </form>`;
}

/** A source in a list of choices: its title, and its path where the title is not all of it. */
function sourceName(path) {
  const source = data.sources[sourceIndexByPath.get(path)];
  return source.title ? `${source.title} (${path})` : path;
}

function Badge({ kind, children }) {
  return html`<span class=${'badge ' + kind}>${children}</span>`;
}

function acrossOf(row) {
  return row.across === 'both' ? 'across sources and within one' : row.across === 'sources' ? 'across sources' : 'within one source';
}

const AROUND = 40;

/** A few words of the first quotation in which a word is found that the entry does not show otherwise. */
function Snippet({ row }) {
  const pattern = useContext(Searched);
  const shown = [row.question, ...row.positions.slice(0, 2).map(nameOf)];
  const all = pattern === null ? [] : [...new Set(shown.join(' ').toLowerCase().match(pattern) || [])];
  const quotes = pattern === null ? [] : row.positions.flatMap((position) => position.claims.map((index) => quoteOf(data.claims[index])));
  const quote = quotes.find((text) => (text.toLowerCase().match(pattern) || []).some((word) => !all.includes(word)));
  if (quote === undefined) {
    return null;
  }
  const at = quote.search(pattern);
  const from = Math.max(0, at - AROUND);
  const text = quote.slice(from, at + 2 * AROUND);
  return html`<span class="snippet">“${from > 0 && '…'}<${Text}>${text}</${Text}>${at + 2 * AROUND < quote.length && '…'}”</span>`;
}

function Entry({ row, selected }) {
  const review = reviewOf(row.id);
  return html`<li key=${row.id} class=${selected ? 'selected' : ''}>
    <a href=${'#' + row.id} aria-current=${selected ? 'true' : undefined}>
      <span class="question"><${Text}>${row.question}</${Text}></span>
      <span class="sides"><${Text}>${nameOf(row.positions[0])}</${Text}> ≠ <${Text}>${nameOf(row.positions[1])}</${Text}></span>
      <${Snippet} row=${row} />
      <span class="badges"><${Badge} kind=${row.severity}>${row.severity}</${Badge}>
        ${row.status !== 'open' && html`<${Badge} kind="status">${row.status}</${Badge}>`}
        ${review.decision && html`<${Badge} kind="decision">${decisionWords(review, row.positions)}</${Badge}>`}
        <${FoundBadge} row=${row} /></span>
    </a></li>`;
}

/** Why a row is as severe as it is, in words. */
function severityReason(row) {
  const hedged = row.positions.slice(0, 2).map((position) =>
    position.claims.every((index) => ['frequent', 'possible'].includes(data.claims[index].modality)));
  if (row.severity === 'high') {
    return 'both sides say it plainly, and they leave no room for each other';
  }
  if (row.severity === 'low') {
    return 'both sides speak only of the usual case';
  }
  if (row.explaining) {
    return `it may be explained (other ${row.explaining})`;
  }
  return hedged[0] !== hedged[1]
    ? 'one side speaks only of the usual case'
    : 'the sides exclude each other, though neither denies the other in so many words';
}

function Question({ row }) {
  const resolved = resolvedById.get(row.id);
  if (resolved) {
    return html`<${Resolved} row=${resolved} />`;
  }
  const { decision, side } = reviewOf(row.id);
  return html`<article class="detail" aria-labelledby=${'t-' + row.id}>
    <h2 id=${'t-' + row.id} tabindex="-1"><${Text}>${row.question}</${Text}></h2>
    <p class="badges"><${Badge} kind=${row.severity}>${row.severity}</${Badge}>
      <${Badge} kind="status">${row.status}</${Badge}>
      <${Badge} kind="kind">${KINDS[row.kind] || row.kind}</${Badge}>
      <${Badge} kind="kind">${acrossOf(row)}</${Badge}>
      ${row.dismissed && html`<${Badge} kind="status">dismissed</${Badge}>`}
      <a class="id" href=${'#' + row.id}>${row.id}</a></p>
    <${FoundBy} row=${row} />
    <p class="verdict"><${Text}>${words(row.verdict)}</${Text}></p>
    <p><${Text}>${words(row.explanation || '')}</${Text}> Severity is ${row.severity}: ${severityReason(row)}.</p>
    <div class="positions">${row.positions.map((position, index) => html`
      <${Position} key=${position.text} position=${position} chosen=${decision === 'right' && side === position.text}>
        <${RightSide} id=${row.id} positions=${row.positions} index=${index} /></${Position}>`)}</div>
    <${More} number=${row.morePositions || 0} one="answer" where="contradictions.csv" />
    <${More} number=${row.morePositions || 0} one="answer" where="contradictions.csv" />
    <${Review} key=${row.id} id=${row.id} positions=${row.positions} />
    ${!printing && html`<${CopyButton} key=${'copy-' + row.id} entry=${row} />`}
  </article>`;
}

function Resolved({ row }) {
  return html`<article class="detail">
    <h2 tabindex="-1"><${Text}>${row.question || row.id}</${Text}></h2>
    <p class="badges"><${Badge} kind="status">resolved</${Badge}> <span class="id">${row.id}</span></p>
    <p><${Text}>${row.explanation || 'The articles do not contradict each other on this any more.'}</${Text}></p>
    <div class="positions">${['a', 'b'].map((side) => html`<section class="position">
      <h3><${Text}>${words(row['position_' + side] || '')}</${Text}></h3>
      <figure class="quotation"><blockquote><${Text}>${row['quote_' + side]}</${Text}></blockquote>
      <figcaption><${Text}>${row['location_' + side]}</${Text}></figcaption></figure></section>`)}</div>
    ${(row.decision || row.note) && html`<${Decided} id=${row.id} positions=${[]} />`}
  </article>`;
}

/** Goes to the next question of a list that is not reviewed, or says that there is none. */
function goUndecided(ids, index, all) {
  const next = nextUndecided(ids, index);
  const left = all.filter((id) => !reviewed(id)).length;
  store.said = next >= 0 ? '' : left === 0 ? 'Nothing is left undecided.'
    : `Nothing that is shown is undecided; ${count(left, 'other is', 'others are')}.`;
  if (next >= 0) {
    go(ids[next]);
  }
  store.changed();
}

function Questions({ id, filters, setFilters, rows, index }) {
  const selected = rowById.get(id) || resolvedById.get(id);
  const detail = useRef(null);
  useEffect(() => {
    follow(detail.current, id);
    const entry = document.querySelector('.entries [aria-current]');
    if (entry) {
      entry.scrollIntoView({ block: 'nearest' });
    }
  }, [id]);
  const ids = rows.map((row) => row.id);
  const all = data.contradictions.map((row) => row.id);
  const pattern = useMemo(() => patternOf(filters.text), [filters.text]);
  return html`<h1 class="unseen">Disputed questions</h1>
    <p class="unseen" role="status">${selected && !pointer ? selected.question : ''}</p>
    <${Searched.Provider} value=${pattern}>
    <div class=${'split' + (id ? ' chosen' : '')}>
    <div class="side">
      <${Filters} filters=${filters} setFilters=${setFilters} shown=${rows.length} />
      <${Progress} ids=${all} next=${() => goUndecided(ids, index, all)} />
      <${DecideAll} ids=${ids} choices=${CHOICES} />
      <${Export} entries=${rows} title="Disputed questions" />
      <div class="entries"><${Growing} entries=${rows} keep=${index} label="Disputed questions">
        ${(row) => html`<${Entry} key=${row.id} row=${row} selected=${row.id === id} />`}</${Growing}></div>
      ${rows.length === 0 && html`<p>No question fits.</p>`}
      <${More} number=${data.totals.contradictions - data.contradictions.length} one="question" where="contradictions.csv" />
      ${data.resolved.length > 0 && html`<details class="resolved"><summary>${count(data.totals.resolved, 'question')} resolved since the run before</summary>
        <ul>${data.resolved.map((row) => html`<li><a href=${'#' + row.id}><${Text}>${row.question || row.id}</${Text}></a></li>`)}</ul>
        <${More} number=${data.totals.resolved - data.resolved.length} one="question" where="contradictions.csv" /></details>`}
    </div>
    <div class="main" ref=${detail}>
      ${id && html`<p class="back"><a href="#questions">All questions</a> ${store.served && html`<button type="button" class="next"
        onClick=${() => goUndecided(ids, index, all)}>Next undecided</button>`}</p>`}
      ${selected ? html`<${Question} key=${id} row=${selected} />`
        : id ? html`<p>This report has no question ${id}. It may have been resolved or have another number now.</p>`
        : html`<p class="hint">Choose a question. <kbd>j</kbd> and <kbd>k</kbd> go to the next and the one before, <kbd>?</kbd> shows all keys.</p>`}
    </div>
  </div></${Searched.Provider}>`;
}
