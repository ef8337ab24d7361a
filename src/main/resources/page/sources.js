// Each article's text with its claims marked in place.

const FIRST = { disputed: 0, near: 1, agreed: 2, unused: 3 };
const claimsOfSource = data.sources.map(() => []);
data.claims.forEach((claim, index) => claimsOfSource[claim.source].push(index));

function SourceTable() {
  const shown = data.sources.slice(0, 100);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Sources and their origins"><table>
    <thead><tr><th scope="col">Source</th><th scope="col">Title</th><th scope="col">Origin</th><th scope="col">Claims</th><th scope="col">Disputed</th></tr></thead>
    <tbody>${shown.map((source, index) => html`<tr>
      <th scope="row">${source.text === undefined ? html`<${Text}>${source.path}</${Text}>`
        : html`<a href=${sourceLink(source)}><${Text}>${source.path}</${Text}></a>`}</th>
      <td>${source.text === undefined ? html`${source.status}: <${Text}>${source.reason}</${Text}>` : html`<${Text}>${source.title}</${Text}>`}</td>
      <td>${source.origin && html`<${Text}>${source.origin === source.path ? 'its own' : source.origin}${source.why ? ` (${source.why})` : ''}</${Text}>`}</td>
      <td>${claimsOfSource[index].length}</td>
      <td>${claimsOfSource[index].filter((c) => claimStates[c].state === 'disputed').length}</td>
    </tr>`)}</tbody></table></div>
    ${data.sources.length > shown.length && html`<p>${count(data.sources.length - shown.length, 'more source')} in <a href="#sources">Sources</a>.</p>`}`;
}

function sourceLink(source) {
  return '#source/' + encodeURIComponent(source.path);
}

/** Pieces of a text, each with the claims and the unread passage that cover it. */
function pieces(source, index) {
  const claims = claimsOfSource[index].filter((c) => data.claims[c].end > data.claims[c].start);
  const unread = source.unread || [];
  const cuts = new Set([0, source.text.length]);
  claims.forEach((c) => cuts.add(data.claims[c].start).add(data.claims[c].end));
  unread.forEach(([start, end]) => cuts.add(start).add(end));
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
    out.push({ from, text: source.text.slice(from, to), over, begins, why });
  }
  return out;
}

function Piece({ piece, chosen }) {
  const { text, over, begins, why } = piece;
  if (over.length === 0) {
    return why ? html`<span class="unread" title=${'left out: ' + why}>${text}</span>` : text;
  }
  const first = over[0];
  const { state } = claimStates[first];
  const anchors = begins.map((c) => html`<span id=${data.claims[c].id} tabindex="-1" class="anchor"></span>`);
  const label = begins.includes(first) ? html`<a class="sign" href=${'#about/' + data.claims[first].id}
    aria-label=${STATES[state].name + ': ' + data.items[itemOfClaim.get(first)].question}>${STATES[state].sign}</a>` : null;
  return html`${anchors}${label}<mark class=${state + (over.includes(chosen) ? ' chosen' : '')}
    title=${over.map((c) => `${STATES[claimStates[c].state].name}: ${data.items[itemOfClaim.get(c)].question} ${words(data.claims[c].value)}`).join('\n')}>${text}</mark>`;
}

function About({ index }) {
  const claim = data.claims[index];
  const item = data.items[itemOfClaim.get(index)];
  const { state, link } = claimStates[index];
  return html`<aside class="about" aria-label="The chosen claim">
    <p><${Badge} kind=${state}>${STATES[state].name}</${Badge}> <b><${Text}>${item.question}</${Text}></b>
      <${Text}>${claim.denies ? ' not ' : ' '}${words(claim.value)}</${Text}></p>
    <p>${claim.roles.map(words).join(', ')}${claim.modality ? `, ${HEDGES[claim.modality]}` : ''}${claim.unheld ? ', reported, not held' : ''}
      ${claim.from && html`, <${Text}>${claim.from}</${Text}>`}
      ${link && html` <a href=${'#' + link}>See the question</a>`}</p>
  </aside>`;
}

function SourceText({ source, index, claim }) {
  const parts = useMemo(() => pieces(source, index), [index]);
  const used = claimsOfSource[index].reduce((sum, c) => ({ ...sum, [claimStates[c].state]: (sum[claimStates[c].state] || 0) + 1 }), {});
  useEffect(() => {
    const place = claim !== undefined && document.getElementById(data.claims[claim].id);
    if (place) {
      place.scrollIntoView({ block: 'center' });
      place.focus({ preventScroll: true });
    }
  }, [claim, index]);
  return html`<article class="detail source" aria-labelledby="source-title">
    <h2 id="source-title" tabindex="-1"><${Text}>${source.title || source.path}</${Text}></h2>
    <p class="support"><${Text}>${source.path}</${Text}>${source.publisher && html`, <${Text}>${source.publisher}</${Text}>`}${source.date && html`, <${Text}>${source.date}</${Text}>`}; origin:${' '}
      <${Text}>${source.origin === source.path ? 'its own' : source.origin}${source.why ? ` (${source.why})` : ''}</${Text}>;${' '}
      ${count(source.sentences, 'sentence')} read, ${count(source.pronouns, 'pronoun')} not resolved</p>
    ${source.reason && html`<p>${source.reason}</p>`}
    <ul class="legend">${Object.keys(STATES).map((state) => html`<li><mark class=${state}>${STATES[state].sign} ${STATES[state].name}</mark> ${used[state] || 0}</li>`)}
      <li><span class="unread">left out</span> ${(source.unread || []).length}</li>
      <li>unmarked: nothing understood</li></ul>
    ${claim !== undefined && html`<${About} index=${claim} />`}
    <div class="article" dir="auto">${parts.map((piece) => html`<${Piece} key=${piece.from} piece=${piece} chosen=${claim} />`)}</div>
  </article>`;
}

function Sources({ path, claim }) {
  const index = claim !== undefined ? data.claims[claim].source : sourceIndexByPath.get(path);
  const source = index === undefined ? undefined : data.sources[index];
  const detail = useRef(null);
  useEffect(() => {
    if (claim === undefined) {
      follow(detail.current, path);
    }
  }, [index]);
  return html`<h1 class="unseen">Sources</h1>
    <div class=${'split' + (source ? ' chosen' : '')}>
    <div class="side">
      <div class="entries"><${Growing} entries=${data.sources} keep=${index === undefined ? -1 : index} label="Sources" tag="ul">
        ${(entry, number) => html`<li key=${entry.path} class=${number === index ? 'selected' : ''}>
          ${entry.text === undefined
            ? html`<span class="dead"><span class="question"><${Text}>${entry.path}</${Text}></span>
                <span class="sides">${entry.status}: <${Text}>${entry.reason}</${Text}></span></span>`
            : html`<a href=${sourceLink(entry)} aria-current=${number === index ? 'true' : undefined}>
                <span class="question"><${Text}>${entry.title || entry.path}</${Text}></span>
                <span class="sides"><${Text}>${entry.path}</${Text}>, ${count(claimsOfSource[number].length, 'claim')}</span></a>`}
        </li>`}</${Growing}></div></div>
    <div class="main" ref=${detail}>
      ${source && html`<a class="back" href="#sources">All sources</a>`}
      ${source && source.text !== undefined
        ? html`<${SourceText} key=${index} source=${source} index=${index} claim=${claim} />`
        : html`<p class="hint">Choose a source to see its text with the claims that were read in it.</p>`}
    </div></div>`;
}
