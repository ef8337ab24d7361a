// Counts, what changed, who holds what, and the figures.

const FEW_ROLES = 8;
const FEW_QUESTIONS = 20;
const FEW_FIGURES = 30;
const FEW_DISPUTES = 5;
const SHORT = 160;

/** Words up to a length, cut between two of them. */
function short(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SHORT ? line : line.slice(0, SHORT).replace(/\s+\S*$/, '') + ' …';
}

/** Whether an answer is called by its own quotation, since nobody gave it words. */
function namedByQuote(position) {
  const said = nameOf(position).replace(/^“|”$|…”$/g, '').trim();
  return nameOf(position).startsWith('“') && quoteOf(data.claims[position.claims[0]]).replace(/\s+/g, ' ').startsWith(said);
}

function Dispute({ row }) {
  const review = reviewOf(row.id);
  return html`<li class="dispute">
    <h2><a href=${'#' + row.id}><${Text}>${row.question}</${Text}></a> <${Badge} kind=${row.severity}>${row.severity}</${Badge}>
      ${review.decision && html`<${Badge} kind="decision">${decisionWords(review, row.positions)}</${Badge}>`}</h2>
    <div class="both">${row.positions.slice(0, 2).map((position) => {
      const claim = data.claims[position.claims[0]];
      return html`<p>${!namedByQuote(position) && html`<b><${Text}>${nameOf(position)}</${Text}></b> `}<q><${Text}>${short(quoteOf(claim))}</${Text}></q>${' '}
        <a class="small" href=${'#' + claim.id}><${Text}>${titleOf(data.sources[claim.source])}</${Text}>, line ${claim.line}</a></p>`;
    })}</div></li>`;
}

/** The first thing that is seen: what the articles say against each other, in their own words, and the way in. */
function Gravest() {
  const standing = data.contradictions.filter((row) => !row.dismissed);
  if (standing.length === 0) {
    return html`<p>No contradiction was found in these articles.</p>`;
  }
  const ids = data.contradictions.map((row) => row.id);
  const done = ids.filter(reviewed).length;
  const first = ids[nextUndecided(ids, -1)];
  const rest = standing.length - FEW_DISPUTES;
  return html`<p class="start">${first === undefined ? html`<b>All ${done} are reviewed.</b> <a href="#questions">See them</a>`
      : html`<a class="go" href=${'#' + first}>${done === 0 ? 'Start reviewing' : 'Go on reviewing'}</a>
        <span>${done.toLocaleString('en')} of ${count(ids.length, 'question')} reviewed</span>`}</p>
    <ol class="disputes">${standing.slice(0, FEW_DISPUTES).map((row) => html`<${Dispute} key=${row.id} row=${row} />`)}</ol>
    ${rest > 0 && html`<p class="rest"><a href="#questions">${count(rest, 'more disputed question')}</a></p>`}`;
}

function Tile({ number, name, href, detail }) {
  return html`<li class="tile"><a href=${href}><b>${number.toLocaleString('en')}</b> ${name}</a>
    ${detail && html`<span>${detail}</span>`}</li>`;
}

function Tiles() {
  const { standing, agreed, read, origins, claims } = data.totals;
  const severities = ['high', 'medium', 'low'].filter((severity) => standing[severity])
    .map((severity) => `${standing[severity]} ${severity}`);
  const number = Object.values(standing).reduce((sum, some) => sum + some, 0);
  return html`<ul class="tiles">
    <${Tile} number=${number} name="disputed questions" href="#questions" detail=${severities.join(', ')} />
    <${Tile} number=${data.nearMisses.length} name="near misses" href="#near-misses" />
    <${Tile} number=${agreed} name="agreements" href="#agreements" />
    <${Tile} number=${read} name="sources" href="#sources"
      detail=${`${count(origins, 'origin')}, ${count(claims, 'claim')}`} />
  </ul>`;
}

/** A line of changes.md: what stands between back-ticks is a path, or an id that leads to its question. */
function ChangeLine({ line }) {
  return line.split('`').map((part, index) => {
    if (index % 2 === 0) {
      return html`<${Text}>${part}</${Text}>`;
    }
    return rowById.has(part) || resolvedById.has(part)
      ? html`<a href=${'#' + part}>${part}</a>` : html`<code><${Text}>${part}</${Text}></code>`;
  });
}

function Changes() {
  if (data.run <= 1) {
    return html`<p>This is the first run on these articles.</p>`;
  }
  const groups = [];
  data.changes.split('\n').forEach((line) => {
    if (line.startsWith('- ')) {
      groups.push({ head: line.slice(2), lines: [] });
    } else if (groups.length > 0) {
      groups[groups.length - 1].lines.push(line.trim().slice(2));
    }
  });
  return html`<ul class="changes">${groups.map(({ head, lines }) => html`<li>${lines.length === 0
    ? html`<${ChangeLine} line=${head} />`
    : html`<details open=${printing || lines.length <= 8}><summary>${head.replace(/:$/, '')}</summary>
        <ul>${lines.map((line) => html`<li><${ChangeLine} line=${line} /></li>`)}</ul></details>`}</li>`)}</ul>`;
}

/** Rows are things that somebody holds, columns roles, cells the origins that say so. */
function matrix() {
  const rows = [];
  const total = new Map();
  data.items.forEach((item, index) => {
    if (item.kind !== 'holder') {
      return;
    }
    const cells = new Map(Object.entries(item.holders));
    if (cells.size > 0) {
      const row = rowOfItem.get(index);
      const disputed = new Set();
      (row ? row.positions : []).forEach((position) =>
        position.claims.forEach((c) => data.claims[c].roles.forEach((role) => disputed.add(role))));
      rows.push({ item, row, cells, disputed });
      cells.forEach((origins, role) => total.set(role, (total.get(role) || 0) + origins));
    }
  });
  rows.sort((a, b) =>
    Number(Boolean(b.row)) - Number(Boolean(a.row))
    || b.cells.size - a.cells.size
    || a.item.question.localeCompare(b.item.question, 'en'));
  const roles = [...total].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([role]) => role);
  return { rows, roles };
}

function Matrix() {
  const { rows, roles } = useMemo(matrix, []);
  const [every, setEvery] = useState(false);
  const telling = rows.filter((row) => row.row || row.cells.size > 1);
  const shown = every ? rows : printing ? telling : telling.slice(0, 40);
  const used = new Set(shown.flatMap((row) => [...row.cells.keys()]));
  const named = every ? roles : roles.filter((role) => used.has(role));
  const columns = every || printing ? named : named.slice(0, FEW_ROLES);
  if (rows.length === 0) {
    return html`<p>No article says who holds anything.</p>`;
  }
  return html`
    <p>Each number counts the <span title=${WORDS.origin}>origins</span> that say that the role holds the thing. <span class="disputed-cell">≠</span> is disputed.</p>
    ${parts(columns).map((some) => html`<${MatrixTable} rows=${shown} columns=${some} />`)}
    ${printing && shown.length < rows.length && html`<p>Of ${count(rows.length - shown.length, 'other thing')} one role is named, each undisputed.</p>`}
    ${(shown.length < rows.length || columns.length < used.size) && !every && !printing && html`
      <button class="more" onClick=${() => setEvery(true)}>Show all ${count(rows.length, 'question')} and ${count(roles.length, 'role')}</button>`}
    <${MoreItems} />`;
}

/** Questions that this page does not hold. */
function MoreItems() {
  return html`<${More} number=${data.totals.items - data.items.length} one="question" where="items.csv" />`;
}

/** All columns at once; on paper, which cannot be scrolled, as many as it holds beside each other. */
function parts(columns) {
  const size = printing ? FEW_ROLES - 2 : columns.length || 1;
  return Array.from({ length: Math.ceil(columns.length / size) }, (none, part) => columns.slice(part * size, (part + 1) * size));
}

function MatrixTable({ rows, columns }) {
  const shown = printing ? rows.filter((row) => columns.some((role) => row.cells.has(role))) : rows;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Who holds what">
    <table class="matrix">
      <thead><tr><th scope="col">Question</th>${columns.map((role) => html`<th scope="col">${words(role)}</th>`)}</tr></thead>
      <tbody>${shown.map(({ item, row, cells, disputed }) => html`<tr>
        <th scope="row"><${Text}>${item.question}</${Text}></th>
        ${columns.map((role) => html`<${Cell} origins=${cells.get(role)} role=${role} item=${item} row=${disputed.has(role) ? row : null} />`)}
      </tr>`)}</tbody>
    </table>
  </div>`;
}

function Cell({ origins, role, item, row }) {
  if (!origins && !row) {
    return html`<td></td>`;
  }
  const number = origins || 0;
  const says = `${count(number, 'origin')}: ${words(role)}`;
  const link = row ? row.id : item.id;
  return html`<td class=${row ? 'disputed-cell' : ''}>
    <a href=${'#' + link} aria-label=${row ? says + ', disputed' : says}>${number}${row && html` <span aria-hidden="true">≠</span>`}</a></td>`;
}

const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD']);
const SIGNS = new Map([['$', '$'], ['GBP', '£'], ['EUR', '€'], ['INR', '₹']]);
const PERIODS = new Map([['', ''], ['once', ' once'], ['time', ' of the time']]);
/** What is counted, for which time: "$ a year", "hours a week". */
function unitOf({ figure: { unit, period } }) {
  return (unit === '' ? 'amount' : SIGNS.get(unit) || plural(unit)) + per(period);
}

/** By what figures of one question are drawn apart; a dollar of no country stands with the one named. */
function axisOf(claims) {
  const codes = new Set(claims.map((index) => data.claims[index].figure.unit).filter((u) => DOLLARS.has(u)));
  const [dollar] = codes.size === 1 ? codes : ['$'];
  return ({ figure }) => unitOf({ figure: figure.unit === '$' ? { ...figure, unit: dollar } : figure });
}

function per(period) {
  if (PERIODS.has(period)) {
    return PERIODS.get(period);
  }
  return /^\d/.test(period) ? ` every ${period}s` : (/^(?:[aeiou]|hour)/.test(period) ? ' an ' : ' a ') + period;
}

function isNoun(unit) {
  return /^\p{L}/u.test(unit) && !/^(?:[A-Z]{3}|kr)$/.test(unit);
}

function plural(unit) {
  if (!isNoun(unit) || unit === 'people') {
    return unit;
  }
  return /(?:s|x|ch|sh)$/.test(unit) ? unit + 'es' : unit.replace(/([^aeiou])y$/, '$1ie') + 's';
}

/** One or two numbers of a unit: "$40,000 to $92,000 a year". */
function amounts({ figure: { unit, period } }, numbers) {
  const said = numbers.map((number) => (SIGNS.get(unit) || '') + number.toLocaleString('en', { maximumFractionDigits: 2 })).join(' to ');
  if (SIGNS.has(unit) || unit === '') {
    return said + per(period);
  }
  return (unit === '%' || isNoun(unit) ? `${said} ${numbers.every((n) => n === 1) ? unit : plural(unit)}` : `${unit} ${said}`) + per(period);
}

function endsOf(claims) {
  return claims.flatMap((index) => [data.claims[index].figure.low, data.claims[index].figure.high]).filter((end) => end !== undefined);
}

/** Least and most of figures of one unit, in words; only one of them where all are open to one side. */
function reach(claims) {
  const ends = endsOf(claims);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const open = (end) => claims.every((index) => data.claims[index].figure[end] === undefined);
  const first = data.claims[claims[0]];
  if (open('low')) {
    return 'up to ' + amounts(first, [most]);
  }
  return open('high') ? 'at least ' + amounts(first, [least]) : amounts(first, least === most ? [least] : [least, most]);
}

/** Round numbers between two, from two to six of them. */
function ticks(from, to) {
  const rough = (to - from) / 5;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = ten * [1, 2, 5, 10].find((by) => by * ten >= rough);
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (none, index) => (first + index) * step);
}

/** Lists of claims by what each gives. */
function grouped(claims, key) {
  const groups = new Map();
  claims.forEach((index) => {
    const name = key(data.claims[index]);
    groups.set(name, [...(groups.get(name) || []), index]);
  });
  return groups;
}

/** Figures of one question, unit and period on one axis: a row for each scope, a line for each figure. */
function Plot({ unit, claims }) {
  const ends = endsOf(claims);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = (most - least) * 0.08 || Math.abs(most) * 0.1 || 1;
  const at = (value) => (100 * (value - least + room)) / (most - least + 2 * room);
  const marks = ticks(least - room, most + room);
  const rows = [...grouped(claims, ({ scope }) => scopeWords(scope))].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  const middle = (index) => endsOf([index]).reduce((sum, end, number, both) => sum + end / both.length, 0);
  return html`<div class="figures" role="group" aria-label=${unit}
    style=${{ '--first': at(marks[0]) + '%', '--step': at(marks[1]) - at(marks[0]) + '%' }}>
    ${rows.map(([scope, list]) => html`
      ${(rows.length > 1 || scope) && html`<h4><${Text}>${scope || 'nothing more said'}</${Text}></h4>`}
      <ul>${list.sort((a, b) => middle(a) - middle(b)).map((index) => html`<${Figure} index=${index} at=${at} />`)}</ul>`)}
    <p class="axis" aria-hidden="true"><span>${unit}</span>
      <span class="ticks">${marks.map((mark) => html`<span style=${{ left: at(mark) + '%' }}>${
        mark.toLocaleString('en', { notation: 'compact', maximumSignificantDigits: 4 })}</span>`)}</span></p>
  </div>`;
}

function Figure({ index, at }) {
  const claim = data.claims[index];
  const { low, high } = claim.figure;
  const by = claim.by || claim.scope?.provider;
  const { title, path } = data.sources[claim.source];
  const { state } = claimStates[index];
  const left = low === undefined ? 0 : at(low);
  const right = high === undefined ? 100 : at(high);
  const point = low !== undefined && low === high;
  const kind = point ? 'point' : low === undefined ? 'range open-left' : high === undefined ? 'range open-right' : 'range';
  const style = point ? { left: left + '%' } : { left: left + '%', width: Math.max(1, right - left) + '%' };
  const value = (claim.denies ? 'not ' : '') + words(claim.value);
  const who = `${by ? by + ', in ' : ''}${title || path}, line ${claim.line}`;
  const name = `${value}, ${who}${state === 'disputed' ? ', disputed' : ''}`;
  return html`<li><a href=${'#' + claim.id} aria-label=${name} title=${name}>
    <span class="value"><${Text}>${value}</${Text}>${state === 'disputed' && ' ' + STATES.disputed.sign}</span>
    <span class="who"><${Text}>${who}</${Text}></span>
    <span class="track"><span class=${kind + ' ' + state} style=${style}></span></span>
  </a></li>`;
}

function FiguresOf({ item, link, claims }) {
  const plots = [...grouped(claims, axisOf(claims))].sort((a, b) => b[1].length - a[1].length);
  const drawn = plots.map(([unit, list]) => html`<${Plot} key=${unit} unit=${unit} claims=${list} />`);
  return html`<div class="plot">
    <h3><a href=${'#' + link}><${Text}>${item.question}</${Text}></a></h3>
    ${claims.length === 1 ? drawn : html`<details open=${printing || claims.length <= FEW_FIGURES}>
      <summary>${count(claims.length, 'figure')} from ${count(sourcesOf(claims).size, 'source')},${' '}
        ${plots.map(([, list]) => reach(list)).join('; ')}</summary>${drawn}</details>`}
    <${More} number=${item.more || 0} one="figure" where="claims.csv" />
  </div>`;
}

function Plots() {
  const questions = useMemo(() => data.items
    .map((item, number) => ({
      item,
      link: (rowOfItem.get(number) || item).id,
      disputed: rowOfItem.has(number),
      claims: item.kind === 'quantity' ? item.claims.filter((index) => data.claims[index].figure) : [],
    }))
    .filter(({ claims }) => claims.length > 0)
    .sort((a, b) => Number(b.disputed) - Number(a.disputed) || b.claims.length - a.claims.length), []);
  const [all, setAll] = useState(false);
  const shown = all || printing ? questions : questions.slice(0, FEW_QUESTIONS);
  if (questions.length === 0) {
    return html`<p>No article gives figures.</p>`;
  }
  return html`
    <p>A dot is one figure, a bar a range, an arrow a figure that is open to that side. ${STATES.disputed.sign} is disputed.</p>
    ${shown.map((question) => html`<${FiguresOf} key=${question.link} ...${question} />`)}
    ${shown.length < questions.length && html`<button class="more" onClick=${() => setAll(true)}>
      Show all ${count(questions.length, 'question')} with figures</button>`}
    <${MoreItems} />`;
}

/** Children stand before the tables: on paper, the questions in full. */
function Overview({ children }) {
  return html`<div class="overview">
    <h1>Where these articles disagree</h1>
    <${Gravest} />
    <section><h2>In numbers</h2><${Tiles} /></section>
    <${Readers} />
    <section><h2>Since the last run</h2><${Changes} /></section>
    ${children}
    <section><h2>Figures</h2><${Plots} /></section>
    <section><h2>Who holds what</h2><${Matrix} /></section>
    <section><h2>Sources and their origins</h2><${SourceTable} /></section>
  </div>`;
}
