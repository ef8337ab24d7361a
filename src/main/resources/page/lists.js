// Near misses and agreements.

function Listing({ title, one, words: lead, entries, textOf, id, extra, children }) {
  const [text, setText] = useState('');
  const wanted = text.toLowerCase().split(/\s+/).filter((word) => word);
  const shown = useMemo(
    () => entries.filter((entry) => wanted.every((word) => textOf(entry).includes(word))), [entries, text]);
  const keep = id ? shown.findIndex((entry) => entry.id === id) : -1;
  useEffect(() => {
    const entry = id && document.getElementById(id);
    if (entry) {
      entry.scrollIntoView({ block: 'start' });
      entry.focus({ preventScroll: true });
    }
  }, [id]);
  return html`<div class="listing">
    <h1>${title}</h1>
    <p>${lead}</p>
    <form class="filters" role="search" onSubmit=${(event) => event.preventDefault()}>
      <label class="field search"><span>Search <kbd>/</kbd></span>
        <input id="search" type="search" value=${text} onInput=${(event) => setText(event.target.value)} /></label>
      ${extra}
      <p class="shown"><span role="status">${shown.length === entries.length ? '' : shown.length + ' of '}${count(entries.length, one[0], one[1])}</span></p>
    </form>
    <${Growing} entries=${shown} keep=${keep} label=${title}>${children}</${Growing}>
  </div>`;
}

function NearMisses({ id }) {
  const [reason, setReason] = useState('');
  const reasons = useMemo(() => sorted(new Set(data.nearMisses.map((miss) => miss.reason))), []);
  const entries = useMemo(() => data.nearMisses.filter((miss) => !reason || miss.reason === reason), [reason]);
  const textOf = (miss) => lowerText(miss.id, () => [
    data.items[miss.item].question, miss.explanation,
    ...miss.sides.flatMap((side) => [words(side.text), ...side.claims.map((c) => quoteOf(data.claims[c]))])]);
  return html`<${Listing} title="Near misses" one=${['near miss', 'near misses']} id=${id} entries=${entries} textOf=${textOf}
    words="Two answers to one question that look opposed and are no contradiction, each with the reason."
    extra=${html`<${Select} label="Reason" value=${reason} onChange=${setReason}
      options=${[['', 'any'], ...reasons.map((code) => [code, code])]} />`}>
    ${(miss) => html`<li key=${miss.id} id=${miss.id} tabindex="-1" class=${'card' + (miss.id === id ? ' selected' : '')}>
      <h2><${Text}>${data.items[miss.item].question}</${Text}></h2>
      <p class="badges"><${Badge} kind="kind">${miss.reason}</${Badge}> <a class="id" href=${'#' + miss.id}>${miss.id}</a></p>
      <p><${Text}>${miss.explanation}</${Text}></p>
      <div class="positions">${miss.sides.map((side) => html`<${Position} position=${side} />`)}</div>
    </li>`}
  </${Listing}>`;
}

function Agreements({ id }) {
  const [every, setEvery] = useState(false);
  const entries = useMemo(() => data.items.filter((item) =>
    item.positions.length > 0 && (item.state === 'agreed' || (item.state === 'one source' && (every || item.id === id)))), [every, id]);
  const textOf = (item) => lowerText(item.id, () => [
    item.question, ...item.positions.flatMap((p) => [words(p.text), ...p.claims.map((c) => quoteOf(data.claims[c]))])]);
  return html`<${Listing} title="Agreements" one=${['question']} id=${id} entries=${entries} textOf=${textOf}
    words="Questions that more than one source answers without contradiction."
    extra=${html`<label class="check"><input type="checkbox" checked=${every} onChange=${(event) => setEvery(event.target.checked)} />
      and what one source alone says</label>`}>
    ${(item) => html`<li key=${item.id} id=${item.id} tabindex="-1" class=${'card' + (item.id === id ? ' selected' : '')}>
      <h2><${Text}>${item.question}</${Text}></h2>
      <p class="badges"><${Badge} kind="kind">${item.state}</${Badge}> <a class="id" href=${'#' + item.id}>${item.id}</a></p>
      <div class="positions">${item.positions.map((position) => html`<${Position} position=${position} />`)}</div>
    </li>`}
  </${Listing}>`;
}
