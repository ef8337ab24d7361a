// The mark that is being made, at the foot of the page, and the keys that make it.

function overlapping(passages) {
  return passages.some((a, index) => passages.some((b, other) =>
    other > index && a.source === b.source && a.start < b.end && b.start < a.end));
}

function Chips({ question, proposed, put }) {
  const chip = (text, next) => html`<button type="button" class="chip" onClick=${() => {
    put(next);
    document.getElementById('mark-question').focus();
  }}><${Text}>${text}</${Text}></button> `;
  return html`<p class="chips" role="group" aria-label="Proposals for the question">
    ${proposed.near.filter((text) => text !== question).map((text) => chip(text, text))}
    ${proposed.words.map((text) => chip(text, question.trim() === '' ? text : `${question.trimEnd()} ${text}`))}</p>`;
}

/** Where a passage stands, by its source's title; the path stands small behind it. */
function PassagePlace({ place }) {
  const source = data.sources[place.source];
  return html`<span><a href=${passageLink(place)}><${Text}>${titleOf(source)}</${Text}>, line ${lineAt(place)}</a>
    ${source.title && html` <span class="small path"><${Text}>${source.path}</${Text}></span>`}</span>`;
}

function MarkedPassage({ one, index }) {
  const { passages } = hand.draft;
  const put = (change) => keepDraft({ ...hand.draft, passages: passages.map((other) => (other === one ? { ...one, ...change } : other)) });
  return html`<li class="passage">
    <p class="quote"><q><${Text}>${quotedBy(one)}</${Text}></q></p>
    <p class="where"><${PassagePlace} place=${one} />
      <button type="button" class="out" aria-label=${`Take passage ${index + 1} out`} onClick=${() =>
        keepDraft({ ...hand.draft, passages: passages.filter((other) => other !== one) })}>Take out</button></p>
    <label class="field"><span>Its answer in a word or two, if you like</span>
      <input type="text" value=${one.value} onInput=${(event) => put({ value: event.target.value })} /></label></li>`;
}

function MarkForm() {
  const { passages, question, note } = hand.draft;
  const key = passages.map(({ source, start, end }) => `${source} ${start} ${end}`).join();
  const proposed = useMemo(() => proposals(passages), [key]);
  const put = (change) => keepDraft({ ...hand.draft, ...change });
  useEffect(() => {
    if (hand.named) {
      hand.named = false;
      toMark();
    }
  });
  const busy = ['saving', 'waiting'].includes(hand.state);
  const ready = question.trim() !== '' && passages.length > 1;
  return html`<form onSubmit=${(event) => {
    event.preventDefault();
    if (ready && store.served) {
      saveDraft();
    }
  }}>
    ${passages.length > 1 && html`<div class="asked">
      <label class="field"><span>Which question do they answer differently?</span>
        <input type="text" id="mark-question" list="mark-questions" autocomplete="off" value=${question} onInput=${(event) => put({ question: event.target.value })} /></label>
      <datalist id="mark-questions">${proposed.every.map((text) => html`<option value=${text}></option>`)}</datalist>
      <${Chips} question=${question} proposed=${proposed} put=${(text) => put({ question: text })} />
      <label class="field"><span>Note, if you like</span>
        <input type="text" value=${note} onInput=${(event) => put({ note: event.target.value })} /></label></div>`}
    <p class="do">${passages.length > 1 && store.served && html`<button type="submit" class="yes" disabled=${!ready || busy}>Save the mark</button> `}
      ${passages.length > 1 && !store.served && html`<${CopyMark} mark=${draftEntry()} ready=${ready} /> `}
      <button type="button" class="cancel" onClick=${() => {
        hand.givenUp = true;
        hand.said = '';
        keepDraft(EMPTY_DRAFT);
      }}>Cancel</button>
      ${passages.length > 1 && !store.served && html`<span class="hint">This page was opened from a file and cannot save.
        Start <code>sicetnon review</code> to mark there; or put what you copy into a file such as <code>readings/me.json</code> beside the articles.</span>`}</p>
  </form>`;
}

function CopyMark({ mark, ready = true }) {
  const [said, say] = useState('');
  const press = async () => say(await copy(markAsJson(mark)) ? 'Copied' : 'The browser did not let it be copied.');
  return html`<button type="button" class="copy-mark" disabled=${!ready} onClick=${press}>Copy as JSON</button> <span role="status">${said}</span>`;
}

/** What is on its way, and what became of the last step. */
function MarkState({ elsewhere = false }) {
  return html`<p class="saving" role="status">${hand.state === 'saving' ? 'Saving …' : hand.said}
    ${hand.state === 'waiting' && html`<span class="warning">Not saved yet: ${hand.message} It is tried again.</span>`}
    ${hand.state === 'failed' && html`<span class="warning">Not saved: ${hand.message}</span>`}
    ${hand.said && hand.state === '' && elsewhere && html` <${Undo} />${anyMarks() && html` <a href="#marks">All marks</a>`}`}</p>`;
}

/** What is selected in the article, and the button that marks it. */
function Picked() {
  const { now } = picking;
  if (!now) {
    return null;
  }
  return html`<div class="picked">${now.refused
    ? html`<p class="warning">This passage cannot be marked. ${now.refused}</p>`
    : html`<button type="button" class="mark-it" onMouseDown=${(event) => event.preventDefault()} onClick=${markPassage}>Mark this passage <kbd>p</kbd></button>
      <q><${Text}>${short(quotedBy(now))}</${Text}></q>`}</div>`;
}

/** At the foot of the page: the mark that is being made, wherever one goes meanwhile. */
function Tray({ view }) {
  useStore(picking);
  useEffect(() => {
    let timer = 0;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(pickSelected, 60);
    };
    document.addEventListener('selectionchange', changed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
    };
  }, []);
  // another article, another selection
  useEffect(pickSelected);
  const { passages } = hand.draft;
  const making = passages.length > 0;
  const told = view !== 'marks' && (hand.state !== '' || hand.said !== '');
  return html`<aside class=${'tray' + (making || told || picking.now ? '' : ' empty')} aria-label="A mark by hand">
    ${making && html`<ol class="passages">${passages.map((one, index) => html`<${MarkedPassage} key=${passageLink(one)} one=${one} index=${index} />`)}</ol>`}
    <${Picked} />
    ${making && passages.length === 1 && !picking.now && html`<p class="hint">Now select a passage that says otherwise, in this article or another.</p>`}
    ${overlapping(passages) && html`<p class="warning">Two of the passages overlap. That is allowed; look whether they are two.</p>`}
    ${making && html`<${MarkForm} />`}
    ${view !== 'marks' && html`<${MarkState} elsewhere />`}
  </aside>`;
}

/** The keys that mark. Gives whether one of them was pressed. */
function markByKey(key, here) {
  if (key === 't' && hand.draft.passages.length > 0) {
    toMark();
    return true;
  }
  if (here.view !== 'sources' || !articleInSight()) {
    return false;
  }
  if (key === 's' || key === 'S') {
    pickSentence(key === 's' ? 1 : -1, here.claim);
  } else if ('eEbB'.includes(key)) {
    pickWord(key);
  } else if (key === 'p') {
    pickSelected();
    markPassage();
  } else {
    return false;
  }
  return true;
}
