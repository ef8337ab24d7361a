// Each article's text with its claims marked in place.

const FIRST = { disputed: 0, near: 1, agreed: 2, unused: 3 };
const claimsOfSource = data.sources.map(() => []);
data.claims.forEach((claim, index) => claimsOfSource[claim.source].push(index));

const FEW_SOURCES = 100;

/** The origin of a source in words. */
function originOf(source) {
  return (source.origin === source.path ? 'its own' : source.origin) + (source.why ? ` (${source.why})` : '');
}

/** Roles are named, since on a narrow page the rows are drawn as cards, which takes a table's roles away. */
function SourceTable() {
  const shown = printing ? data.sources : data.sources.slice(0, FEW_SOURCES);
  const cell = (label, content) => html`<td role="cell" data-label=${label}>${content}</td>`;
  return html`<div class="scroll cards" tabindex="0" role="region" aria-label="Sources and their origins"><table role="table">
    <thead role="rowgroup"><tr role="row">${['Source', 'Origin', 'Claims', 'Disputed'].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
    <tbody role="rowgroup">${shown.map((source) => html`<tr role="row">
      <th scope="row" role="rowheader">${!wasRead(source) ? html`<${Text}>${source.path}</${Text}>`
        : html`<a href=${sourceLink(source)}><${Text}>${titleOf(source)}</${Text}></a>${source.title && html`<span class="small path"><${Text}>${source.path}</${Text}></span>`}`}
        ${!wasRead(source) && html`<span class="small">${source.status}: <${Text}>${source.reason}</${Text}></span>`}</th>
      ${cell('Origin', wasRead(source) && html`<${Text}>${originOf(source)}</${Text}>`)}
      ${cell('Claims', source.claims || 0)}
      ${cell('Disputed', source.disputed || 0)}
    </tr>`)}</tbody></table></div>
    ${data.sources.length > shown.length && html`<p>${count(data.sources.length - shown.length, 'more source')} in <a href="#sources">Sources</a>.</p>`}
    <${MoreSources} />`;
}

/** Whether an article was read; else the file is listed with the reason. */
function wasRead(source) {
  return source.sentences !== undefined;
}

function MoreSources() {
  return html`<${More} number=${data.totals.sources - data.sources.length} one="file" where="sources.csv" />`;
}

function sourceLink(source) {
  return '#source/' + encodeURIComponent(source.path);
}

/**
 * Pieces of a text, each with the claims, the unread passage and the passage marked by hand that cover it.
 *
 * @param borders offsets at which a piece ends whatever covers it: ends of lines and of cells
 * @param marked passages that are marked by hand
 */
function pieces(source, index, borders, marked) {
  const claims = claimsOfSource[index].filter((c) => data.claims[c].end > data.claims[c].start);
  const unread = source.unread || [];
  const cuts = new Set([0, source.text.length]);
  borders.forEach((at) => cuts.add(at));
  claims.forEach((c) => cuts.add(data.claims[c].start).add(data.claims[c].end));
  unread.forEach(([start, end]) => cuts.add(start).add(end));
  marked.forEach(({ start, end }) => cuts.add(start).add(end));
  const ends = [...cuts].sort((a, b) => a - b);
  const starting = [...claims].sort((a, b) => data.claims[a].start - data.claims[b].start);
  const open = new Set();
  let next = 0;
  let left = 0;
  const out = [];
  for (let i = 0; i + 1 < ends.length; i++) {
    const [from, to] = [ends[i], ends[i + 1]];
    while (next < starting.length && data.claims[starting[next]].start <= from) {
      open.add(starting[next++]);
    }
    open.forEach((c) => data.claims[c].end <= from && open.delete(c));
    while (left < unread.length && unread[left][1] <= from) {
      left++;
    }
    const why = left < unread.length && unread[left][0] <= from ? unread[left][2] : '';
    const over = [...open].sort((a, b) => FIRST[claimStates[a].state] - FIRST[claimStates[b].state] || a - b);
    const begins = over.filter((c) => data.claims[c].start === from);
    const overHand = marked.filter(({ start, end }) => start <= from && to <= end);
    const byHand = overHand.length === 0 ? '' : overHand.some((one) => one.chosen) ? 'by-hand chosen' : 'by-hand';
    out.push({ from, to, over, begins, why, byHand });
  }
  return out;
}

/** The article in lines and cells, each with its pieces, and the runs that are drawn otherwise with each piece. */
function laidOut(source, index, marked) {
  const { lines, runs } = drawn(source.text, source.markdown === true);
  const borders = lines.flatMap((line) => (line.cells || [[line.start, line.end]]).map(([, end]) => end));
  const parts = pieces(source, index, borders, marked);
  let part = 0;
  let run = 0;
  const take = (end) => {
    const taken = [];
    while (part < parts.length && parts[part].to <= end) {
      const piece = parts[part++];
      while (run < runs.length && runs[run][1] <= piece.from) {
        run++;
      }
      const inside = [];
      for (let r = run; r < runs.length && runs[r][0] < piece.to; r++) {
        inside.push(runs[r]);
      }
      taken.push({ ...piece, runs: inside });
    }
    return taken;
  };
  return lines.map((line) => ({ ...line, cells: (line.cells || [[line.start, line.end]]).map(([, end]) => take(end)) }));
}

/** The characters of a piece, with those of its runs in elements of their classes. */
function Runs({ text, from, to, runs }) {
  const out = [];
  let at = from;
  runs.forEach(([start, end, classes]) => {
    const [begin, stop] = [Math.max(start, from), Math.min(end, to)];
    out.push(text.slice(at, begin), html`<span class=${classes}>${text.slice(begin, stop)}</span>`);
    at = stop;
  });
  out.push(text.slice(at, to));
  return out;
}

function Piece({ text, piece, chosen, off }) {
  const { from, to, runs, begins, why, byHand } = piece;
  const plainly = html`<${Runs} text=${text} from=${from} to=${to} runs=${runs} />`;
  const said = byHand && !off.has('by-hand') ? html`<span class=${byHand} title="marked by hand">${plainly}</span>` : plainly;
  const over = piece.over.filter((c) => !off.has(claimStates[c].state));
  const anchors = begins.map((c) => html`<span id=${data.claims[c].id} tabindex="-1" class="anchor"></span>`);
  if (over.length === 0 && !piece.over.includes(chosen)) {
    return html`${anchors}${why && !off.has('unread') ? html`<span class="unread" title=${'left out: ' + why}>${said}</span>` : said}`;
  }
  const [first] = over;
  const state = first === undefined ? '' : claimStates[first].state;
  const label = begins.includes(first) ? html`<a class="sign" href=${'#about/' + data.claims[first].id} data-sign=${STATES[state].sign}
    aria-label=${STATES[state].name + ': ' + data.items[itemOfClaim.get(first)].question}></a>` : null;
  return html`${anchors}${label}<mark class=${state + (piece.over.includes(chosen) ? ' chosen' : '')}
    title=${over.map((c) => `${STATES[claimStates[c].state].name}: ${data.items[itemOfClaim.get(c)].question} ${words(data.claims[c].value)}`).join('\n')}>${said}</mark>`;
}

/** The number of a line, drawn by the style, so that it is no part of the text; a link where an editor is named. */
function LineNumber({ source, number }) {
  const address = editorLink(source, number);
  return address
    ? html`<a class="no" data-line=${number} href=${address} aria-label=${`Open line ${number} in the editor`}></a>`
    : html`<span class="no" data-line=${number} aria-hidden="true"></span>`;
}

/** Lines one under the other, the rows of a table as one. */
function ArticleLines({ source, lines, chosen, off }) {
  const cell = (list) => list.map((piece) => html`<${Piece} key=${piece.from} text=${source.text} piece=${piece} chosen=${chosen} off=${off} />`);
  const out = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    let end = at + 1;
    while (line.table !== undefined && end < lines.length && lines[end].table === line.table) {
      end++;
    }
    out.push(line.table === undefined
      ? html`<div key=${line.start} class=${'line ' + line.kind} dir="auto"><${LineNumber} source=${source} number=${line.number} />${line.cells.map(cell)}</div>`
      : html`<${ArticleTable} key=${line.start} source=${source} rows=${lines.slice(at, end)} cell=${cell} />`);
    at = end;
  }
  return out;
}

function ArticleTable({ source, rows, cell }) {
  const blank = (list) => list.every(({ from, to }) => /^[\s|]*$/.test(source.text.slice(from, to)));
  return html`<div class="table" role="region" tabindex="0" aria-label=${`Table in line ${rows[0].number}`}><table><tbody>
    ${rows.map((row) => html`<tr key=${row.start} class=${row.kind}>${row.cells.map((list, index) => {
      const number = index === 0 && html`<${LineNumber} source=${source} number=${row.number} />`;
      // a heading that says nothing is none
      return row.kind === 'head' && !blank(list) ? html`<th scope="col">${number}${cell(list)}</th>` : html`<td>${number}${cell(list)}</td>`;
    })}</tr>`)}</tbody></table></div>`;
}

function About({ index }) {
  const claim = data.claims[index];
  const item = data.items[itemOfClaim.get(index)];
  const { state, link } = claimStates[index];
  return html`<aside class="about" aria-label="The chosen claim">
    <p><${Badge} kind=${state}>${STATES[state].name}</${Badge}> <b><${Text}>${item.question}</${Text}></b>
      <${Text}>${claim.denies ? ' not ' : ' '}${words(claim.value)}</${Text}></p>
    <p>${claim.roles.map(words).join(', ')}${claim.modality ? `, ${HEDGES[claim.modality]}` : ''}${claim.unheld ? ', reported, not held' : ''}
      ${claim.from && html`; <${Text}>${claim.from}</${Text}>`}
      <${EditorLink} source=${data.sources[claim.source]} line=${claim.line} />
      ${link && html` <a href=${'#' + link}>See the question</a>`}</p>
  </aside>`;
}

/** Kinds of marks, each with a button that takes it off the text and puts it back. */
function Legend({ used, more, unread, marked, markdown, off, setOff }) {
  const flip = (kind) => {
    const next = new Set(off);
    if (!next.delete(kind)) {
      next.add(kind);
    }
    setOff(next);
  };
  const button = (kind, content) => html`<li><button type="button" class="kind" value=${kind} aria-pressed=${off.has(kind) ? 'false' : 'true'}
    onClick=${() => flip(kind)}>${content}</button></li>`;
  return html`<ul class="legend" aria-label="Marks in the text">
    ${Object.entries(STATES).map(([state, { sign, name }]) => button(state, html`<span class=${'swatch ' + state}>${sign} ${name}</span> ${used[state] || 0}`))}
    ${button('unread', html`<span class="unread">left out</span> ${unread}`)}
    ${marked > 0 && button('by-hand', html`<span class="by-hand">by hand</span> ${marked}`)}
    ${markdown && button('light', 'marks of the file drawn')}
    <li>unmarked: nothing understood${more > 0 && `, or one of ${count(more, 'claim')} that only claims.csv has`}</li></ul>`;
}

/** What is known of a source, above its text. */
function SourceHead({ source }) {
  return html`<h2 id="source-title" tabindex="-1"><${Text}>${titleOf(source)}</${Text}></h2>
    <p class="support">${source.title && html`<span class="small path"><${Text}>${source.path}</${Text}></span> `}${
      source.publisher && html`<${Text}>${source.publisher}</${Text}>, `}${source.date && html`<${Text}>${source.date}</${Text}>, `}origin:${' '}
      <${Text}>${originOf(source)}</${Text}>; ${count(source.sentences, 'sentence')} read, ${count(source.pronouns || 0, 'pronoun')} not resolved</p>
    ${source.reason && html`<p>${source.reason}</p>`}`;
}

/** An article whose text is not in the page: what is quoted of it. */
function SourceQuotes({ source, index, claim }) {
  const list = claimsOfSource[index];
  return html`<article class="detail source" aria-labelledby="source-title">
    <${SourceHead} source=${source} />
    <p class="hint">This page holds the text of ${data.totals.texts.toLocaleString('en')} of ${count(data.totals.read, 'article')}: those that disputed
      questions quote come first. This one is in the file <${Text}>${source.path}</${Text}>.</p>
    ${claim !== undefined && html`<${About} index=${claim} />`}
    ${list.map((other) => html`<div key=${other} class=${other === claim ? 'quoted chosen' : 'quoted'}><${Quotation} index=${other} /></div>`)}
    <${More} number=${(source.claims || 0) - list.length} one="claim" where="claims.csv" />
  </article>`;
}

function SourceText({ source, index, claim, span }) {
  const marked = [...markedIn(index), ...(span ? [{ start: span[0], end: span[1], chosen: true }] : [])];
  const lines = useMemo(() => laidOut(source, index, marked), [index, JSON.stringify(marked)]);
  const [off, setOff] = useState(new Set());
  const used = {};
  claimsOfSource[index].forEach((c) => (used[claimStates[c].state] = (used[claimStates[c].state] || 0) + 1));
  useEffect(() => {
    const place = claim !== undefined && document.getElementById(data.claims[claim].id);
    if (place) {
      place.scrollIntoView({ block: 'center' });
      place.focus({ preventScroll: true });
    }
  }, [claim, index]);
  useEffect(() => {
    if (span) {
      document.querySelector('.by-hand.chosen')?.scrollIntoView({ block: 'center' });
    }
  }, [span, index]);
  return html`<article class="detail source" aria-labelledby="source-title">
    <${SourceHead} source=${source} />
    <${Legend} used=${used} more=${(source.claims || 0) - claimsOfSource[index].length} unread=${(source.unread || []).length} marked=${markedIn(index).length} markdown=${source.markdown} off=${off} setOff=${setOff} />
    ${claim !== undefined && html`<${About} index=${claim} />`}
    <p class="hint">To set passages against each other, select one with the mouse or with <kbd>s</kbd> and mark it with <kbd>p</kbd>.</p>
    <div data-source=${index} class=${'article' + (off.has('light') ? ' as-written' : '')} style=${{ '--digits': String(lines.length).length }}>
      <${ArticleLines} source=${source} lines=${lines} chosen=${claim} off=${off} /></div>
  </article>`;
}

function Sources({ path, claim, span }) {
  const index = claim !== undefined ? data.claims[claim].source : sourceIndexByPath.get(path);
  const source = index === undefined ? undefined : data.sources[index];
  const detail = useRef(null);
  useEffect(() => {
    if (claim === undefined && !span) {
      follow(detail.current, path);
    }
  }, [index]);
  return html`<h1 class="unseen">Sources</h1>
    <div class=${'split' + (source ? ' chosen' : '')}>
    <div class="side">
      <div class="entries"><${Growing} entries=${data.sources} keep=${index === undefined ? -1 : index} label="Sources" tag="ul">
        ${(entry, number) => html`<li key=${entry.path} class=${number === index ? 'selected' : ''}>
          ${!wasRead(entry)
            ? html`<span class="dead"><span class="question"><${Text}>${entry.path}</${Text}></span>
                <span class="sides">${entry.status}: <${Text}>${entry.reason}</${Text}></span></span>`
            : html`<a href=${sourceLink(entry)} aria-current=${number === index ? 'true' : undefined}>
                <span class="question"><${Text}>${titleOf(entry)}</${Text}></span>
                <span class="sides">${entry.title && html`<span class="small path"><${Text}>${entry.path}</${Text}></span> `}${count(entry.claims || 0, 'claim')}</span></a>`}
        </li>`}</${Growing}><${MoreSources} /></div></div>
    <div class="main" ref=${detail}>
      ${source && html`<p class="back"><a href="#sources">All sources</a></p>`}
      ${source && source.text !== undefined
        ? html`<${SourceText} key=${index} source=${source} index=${index} claim=${claim} span=${span} />`
        : source && wasRead(source) ? html`<${SourceQuotes} key=${index} source=${source} index=${index} claim=${claim} />`
        : printing ? html`<${SourceTable} />`
        : html`<p class="hint">Choose a source to see its text with the claims that were read in it.</p>`}
    </div></div>`;
}
