// Near misses and agreements.

/** The ids of the list in sight, in its order, for the keys. */
let listed = [];

function Listing({ title, one, words: lead, entries, last = [], fold, textOf, id, extra, tools, more, children }) {
  const [text, setText] = useState('');
  const wanted = wordsOf(text);
  const fits = (entry) => wanted.every((word) => textOf(entry).includes(word));
  const shown = useMemo(() => entries.filter(fits), [entries, text]);
  const folded = useMemo(() => last.filter(fits), [last, text]);
  const pattern = useMemo(() => patternOf(text), [text]);
  const keep = id ? shown.findIndex((entry) => entry.id === id) : -1;
  const [total, number] = [entries.length + last.length, shown.length + folded.length];
  listed = shown.map((entry) => entry.id);
  useEffect(() => {
    const entry = id && document.getElementById(id);
    if (entry) {
      entry.scrollIntoView({ block: 'start' });
      entry.focus({ preventScroll: true });
    }
  }, [id]);
  return html`<${Searched.Provider} value=${pattern}><div class="listing">
    <h1>${title}</h1>
    <p>${lead}</p>
    <form class="filters" role="search" onSubmit=${(event) => event.preventDefault()}>
      <label class="field search"><span>Search <kbd>/</kbd></span>
        <input id="search" type="search" value=${text} onInput=${(event) => setText(event.target.value)} /></label>
      ${extra}
      <p class="shown"><span role="status">${number === total ? '' : number + ' of '}${count(total, one[0], one[1])}</span></p>
    </form>
    ${tools && tools([...shown, ...folded])}
    <${Growing} entries=${shown} keep=${keep} label=${title}>${children}</${Growing}>
    ${more}
    ${folded.length > 0 && html`<details class="folded" open=${printing || folded.some((entry) => entry.id === id) || undefined}>
      <summary>${fold(folded.length)}</summary>
      <${Growing} entries=${folded} keep=${folded.findIndex((entry) => entry.id === id)} label=${fold(folded.length)}>${children}</${Growing}></details>`}
  </div></${Searched.Provider}>`;
}

function dismissedMiss(miss) {
  return reviewOf(miss.id).decision === 'not-real';
}

function NearMisses({ id }) {
  const [reason, setReason] = useState('');
  const reasons = useMemo(() => sorted(new Set(data.nearMisses.map((miss) => miss.reason))), []);
  // as they were when the list was opened, so that nothing moves under the hand that decides
  const [entries, last] = useMemo(() => {
    const fit = data.nearMisses.filter((miss) => !reason || miss.reason === reason);
    return [fit.filter((miss) => !dismissedMiss(miss)), fit.filter(dismissedMiss)];
  }, [reason, store.served, printing]);
  const textOf = (miss) => lowerText(miss.id, () => [
    data.items[miss.item].question, miss.explanation,
    ...miss.sides.flatMap((side) => [nameOf(side), ...side.claims.map((c) => quoteOf(data.claims[c]))])]);
  const all = data.nearMisses.map((miss) => miss.id);
  const tools = (shown) => html`
    <${Progress} ids=${all} next=${() => goUndecided(listed, listed.indexOf(id), all)} />
    <${DecideAll} ids=${shown.map((miss) => miss.id)} choices=${MISS_CHOICES} />
    <${Export} entries=${shown} title="Near misses" />`;
  return html`<${Listing} title="Near misses" one=${['near miss', 'near misses']} id=${id} entries=${entries} last=${last} textOf=${textOf}
    fold=${(number) => `${number.toLocaleString('en')} dismissed`} tools=${tools}
    words="Two answers to one question that look opposed and are no contradiction, each with the reason. One that is a contradiction after all can be made a row; one that is none can be dismissed."
    extra=${html`<${Select} label="Reason" value=${reason} onChange=${setReason}
      options=${[['', 'any'], ...reasons.map((code) => [code, REASONS[code] || code])]} />`}>
    ${(miss) => html`<${NearMiss} key=${miss.id} miss=${miss} selected=${miss.id === id} />`}
  </${Listing}>`;
}

function NearMiss({ miss, selected }) {
  const review = reviewOf(miss.id);
  const sides = html`<div class="positions">${miss.sides.map((side) => html`<${Position} position=${side} />`)}</div>`;
  return html`<li id=${miss.id} tabindex="-1" class=${'card' + (selected ? ' selected' : '')}>
    <h2><${Text}>${data.items[miss.item].question}</${Text}></h2>
    <p class="badges"><${Badge} kind="kind">${REASONS[miss.reason] || miss.reason}</${Badge}>
      ${review.decision && html`<${Badge} kind="decision">${decisionWords(review, miss.sides, true)}</${Badge}>`}
      <a class="id" href=${'#' + miss.id}>${miss.id}</a></p>
    <p><${Text}>${words(miss.explanation)}</${Text}></p>
    ${dismissedMiss(miss) && !selected && !printing ? html`<details><summary>The two sides</summary>${sides}</details>` : sides}
    ${selected || review.note || printing
      ? html`<${Review} id=${miss.id} positions=${miss.sides} />`
      : html`<${MissButtons} id=${miss.id} />`}
    ${!printing && html`<${CopyButton} entry=${miss} />`}
  </li>`;
}

/** The two decisions as buttons, while a near miss is not the chosen one. */
function MissButtons({ id }) {
  const entry = store.entries.get(id);
  if (!store.served) {
    return null;
  }
  return html`<p class="choices">${MISS_CHOICES.slice(0, 2).map(([value, name, , , does]) => html`<button type="button" value=${value} title=${does}
      aria-pressed=${entry.local.decision === value ? 'true' : 'false'}
      onClick=${() => decide(id, { decision: entry.local.decision === value ? '' : value, side: '' })}>${name}</button> `)}
    <span class="saving" role="status">${SAID[entry.state] || entry.message || ''}</span></p>`;
}

function Agreements({ id }) {
  const [every, setEvery] = useState(false);
  const entries = useMemo(() => data.items.filter((item) =>
    item.positions.length > 0 && (item.state === 'agreed' || (item.state === 'one source' && (every || item.id === id)))), [every, id]);
  const textOf = (item) => lowerText(item.id, () => [
    item.question, ...item.positions.flatMap((p) => [nameOf(p), ...p.claims.map((c) => quoteOf(data.claims[c]))])]);
  return html`<${Listing} title="Agreements" one=${['question']} id=${id} entries=${entries} textOf=${textOf}
    words=${'Questions that more than one source answers without contradiction.'
      + (data.totals.items > data.items.length ? ' Those for which most origins speak are here.' : '')}
    extra=${html`<label class="check"><input type="checkbox" checked=${every} onChange=${(event) => setEvery(event.target.checked)} />
      and what one source alone says</label>`}
    more=${html`<${MoreItems} />`}>
    ${(item) => html`<li key=${item.id} id=${item.id} tabindex="-1" class=${'card' + (item.id === id ? ' selected' : '')}>
      <h2><${Text}>${item.question}</${Text}></h2>
      <p class="badges"><${Badge} kind="kind">${item.state}</${Badge}> <a class="id" href=${'#' + item.id}>${item.id}</a></p>
      <div class="positions">${item.positions.map((position) => html`<${Position} position=${position} />`)}</div>
      <${More} number=${item.morePositions || 0} one="answer" where="items.csv" />
    </li>`}
  </${Listing}>`;
}
