// What another reader saw, by hand: passages set against each other, kept by `sicetnon review` for the next run.

const DRAFT = 'sicetnon.mark';
const MOST_PROPOSED = 200;
const FEW_CHIPS = 8;

const EMPTY_DRAFT = { passages: [], question: '', note: '' };

/** Marks as the program has them, the one that is being made, and what is on its way. */
const hand = {
  list: [],
  problem: '',
  draft: EMPTY_DRAFT,
  state: '',
  message: '',
  said: '',
  /** Steps wait for each other. */
  turn: Promise.resolve(),
  /** Counts what was asked, so that an answer that comes late changes nothing. */
  asked: 0,
  givenUp: false,
  /** Whether the question is to be named as soon as its field is there. */
  named: false,
};

/** The row that a mark has become, by the mark's id. */
const rowOfMark = new Map(data.contradictions.flatMap((row) => (row.entries || []).map((id) => [id, row])));

function anyMarks() {
  return hand.list.length > 0 || hand.problem !== '';
}

function quotedBy({ source, start, end }) {
  return data.sources[source].text.slice(start, end);
}

function passageLink({ source, start, end }) {
  return `#at/${start}-${end}/${encodeURIComponent(data.sources[source].path)}`;
}

function lineAt({ source, start }) {
  return data.sources[source].text.slice(0, start).split(/\r\n|\r|\n/).length;
}

/** The half-made mark outlives a reload of the page, as long as the articles are the same. */
function keepDraft(draft) {
  hand.draft = draft;
  try {
    if (draft.passages.length === 0) {
      sessionStorage.removeItem(DRAFT);
    } else {
      sessionStorage.setItem(DRAFT, JSON.stringify({ draft, fingerprint: data.fingerprint }));
    }
  } catch {
    // denied: it lasts as long as the page
  }
  store.changed();
}

function keptDraft() {
  try {
    const { draft, fingerprint } = JSON.parse(sessionStorage.getItem(DRAFT)) || {};
    return fingerprint === data.fingerprint ? draft : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}
hand.draft = keptDraft();

/** Takes the passage that is selected into the mark. */
function markPassage() {
  const { now } = picking;
  if (!now || now.refused) {
    return;
  }
  const { passages } = hand.draft;
  document.getSelection().removeAllRanges();
  picking.now = null;
  hand.said = '';
  hand.state = hand.state === 'failed' ? '' : hand.state;
  if (passages.some((one) => samePassage({ ...one, refused: undefined }, now))) {
    hand.said = 'This passage is marked already.';
    store.changed();
    return;
  }
  keepDraft({ ...hand.draft, passages: [...passages, { ...now, value: '' }] });
  hand.named = passages.length > 0;
}

/** To the question of the mark that is being made. */
function toMark() {
  (document.getElementById('mark-question') || document.querySelector('.tray a'))?.focus();
}

/** The mark as the program takes it. */
function draftEntry() {
  const { passages, question, note } = hand.draft;
  return {
    question: question.trim(), kind: '', note: note.trim(),
    positions: passages.map((one) => ({ source: data.sources[one.source].path, quote: quotedBy(one), value: one.value.trim(), subject: '' })),
  };
}

function withoutId({ question, kind, note, positions }) {
  return { question, kind, note, positions };
}

function sameMark(a, b) {
  const parts = ({ question, kind, note, positions }) =>
    JSON.stringify([question, kind, note, ...positions.map(({ source, quote, value, subject }) => [source, quote, value, subject])]);
  return parts(a) === parts(b);
}

async function askMarks(body) {
  return request('api/marks', body);
}

/** Takes over the marks as they are now, with what another tab did. */
async function refreshMarks() {
  const asked = ++hand.asked;
  const answer = await askMarks().catch(() => ({ code: 0 }));
  if (asked !== hand.asked) {
    return;
  }
  if (answer.code === 503) {
    setTimeout(refreshMarks, RETRY_MS);
  } else if (answer.code === 200) {
    takeMarks(answer.content);
    store.changed();
  }
}

function takeMarks({ marks, problem = '' }) {
  hand.list = marks;
  hand.problem = problem;
}

/** Adds marks and removes others, and tries until the program has it or it is given up. Gives whether it has. */
function changeMarks(add, remove) {
  const change = hand.turn.then(() => sendMarks(add, remove));
  hand.turn = change;
  return change;
}

async function sendMarks(add, remove) {
  hand.givenUp = false;
  hand.state = 'saving';
  while (!hand.givenUp) {
    hand.asked++;
    store.changed();
    const answer = await askMarks({ add, remove })
      .catch(() => ({ code: 0, content: { message: 'The program does not answer; is it still running?' } }));
    hand.asked++;
    if (answer.code === 200) {
      takeMarks(answer.content);
      hand.state = '';
      store.changed();
      return true;
    }
    hand.message = answer.content.message || `not saved (${answer.code})`;
    if (answer.code !== 503 && answer.code !== 0) {
      hand.state = 'failed';
      store.changed();
      return false;
    }
    hand.state = 'waiting';
    store.changed();
    await new Promise((done) => setTimeout(done, RETRY_MS));
  }
  hand.state = '';
  store.changed();
  return false;
}

/** A step that may be undone: marks that come, and marks that go. */
async function stepMarks(add, remove, said) {
  hand.said = '';
  const wanted = add.filter((one) => !hand.list.some((other) => sameMark(one, other)));
  if (!await changeMarks(add, remove.map(({ id }) => id))) {
    return false;
  }
  if (wanted.length + remove.length > 0) {
    store.undo.push({ marks: { add: wanted, remove: remove.map(withoutId) } });
  }
  hand.said = wanted.length + remove.length > 0 ? said : 'The same mark is there already.';
  store.changed();
  return true;
}

async function undoMarks({ add, remove }) {
  const ids = hand.list.filter((one) => add.some((other) => sameMark(one, other))).map(({ id }) => id);
  hand.said = '';
  if (await changeMarks(remove, ids)) {
    hand.said = 'Undone and saved.';
  } else {
    store.undo.push({ marks: { add, remove } });
  }
  store.changed();
}

async function saveDraft() {
  if (['saving', 'waiting'].includes(hand.state)) {
    return;
  }
  const { draft } = hand;
  if (await stepMarks([draftEntry()], [], 'Saved. It will be a row at the next run.') && hand.draft === draft) {
    keepDraft(EMPTY_DRAFT);
  }
}

/** A file of readings with one mark in it. */
function markAsJson(mark) {
  return JSON.stringify({ by: BY_HAND, entries: [withoutId(mark)] }, null, 2) + '\n';
}

/** Where a passage of a mark stands word for word; null when it does not. */
function placeOf({ source, quote }) {
  const key = source + '\n' + quote;
  if (!placeOf.known.has(key)) {
    const index = sourceIndexByPath.get(source);
    const start = index === undefined ? -1 : (data.sources[index].text || '').indexOf(quote);
    placeOf.known.set(key, start < 0 ? null : { source: index, start, end: start + quote.length });
  }
  return placeOf.known.get(key);
}
placeOf.known = new Map();

/** All that is marked by hand in a source, saved or not. */
function markedIn(index) {
  const saved = hand.list.flatMap((mark) => mark.positions.map(placeOf)).filter((one) => one !== null);
  return [...hand.draft.passages, ...saved].filter((one) => one.source === index);
}

/** What the report asks about, where it is called so in a text. */
function topicsIn(text) {
  const topics = data.items.map((item) => item.topic || '').filter((topic) => /^\p{L}{4,}(?:-\p{L}+)*$/u.test(topic));
  return [...new Set(topics.map((topic) => topic.replaceAll('-', ' ')))].filter((topic) => timesIn(text, topic) > 0);
}

/** Words from which a question may be made: questions, roles and topics that the passages are about. */
function proposals(passages) {
  const over = passages.flatMap((one) => claimsOfSource[one.source]
    .filter((c) => data.claims[c].start < one.end && data.claims[c].end > one.start));
  const items = [...new Set(over.map((c) => itemOfClaim.get(c)))].map((index) => data.items[index]);
  const said = passages.map((one) => quotedBy(one).toLowerCase()).join('\n');
  const roles = Object.entries(data.roles).filter(([slug, name]) =>
    over.some((c) => data.claims[c].roles.includes(slug)) || timesIn(said, name) > 0).map(([, name]) => name);
  const near = [...new Set(items.map((item) => item.question))];
  const every = [...near, ...data.contradictions.map((row) => row.question),
    ...data.items.filter((item) => roles.some((role) => item.question.toLowerCase().includes(role.toLowerCase()))).map((item) => item.question)];
  return {
    near: near.slice(0, 3),
    words: [...new Set([...roles, ...topicsIn(said)])].slice(0, FEW_CHIPS),
    every: [...new Set(every)].slice(0, MOST_PROPOSED),
  };
}

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

function MarkEditor({ mark, done }) {
  const [draft, setDraft] = useState(withoutId(mark));
  const first = useRef(null);
  useEffect(() => first.current.focus(), []);
  const value = (index, text) => setDraft({ ...draft, positions: draft.positions.map((one, at) => (at === index ? { ...one, value: text } : one)) });
  const save = async () => {
    const clean = {
      ...draft, question: draft.question.trim(), note: draft.note.trim(), positions: draft.positions.map((one) => ({ ...one, value: one.value.trim() })),
    };
    if (sameMark(clean, mark) || await stepMarks([clean], [mark], 'Changed and saved.')) {
      done();
    }
  };
  return html`<form class="edit-mark" onSubmit=${(event) => {
    event.preventDefault();
    if (draft.question.trim() !== '') {
      save();
    }
  }}>
    <label class="field"><span>Question</span>
      <input type="text" ref=${first} value=${draft.question} onInput=${(event) => setDraft({ ...draft, question: event.target.value })} /></label>
    ${draft.positions.map((one, index) => html`<label class="field"><span>Answer of “<${Text}>${short(one.quote)}</${Text}>”</span>
      <input type="text" value=${one.value} onInput=${(event) => value(index, event.target.value)} /></label>`)}
    <label class="field"><span>Note</span>
      <input type="text" value=${draft.note} onInput=${(event) => setDraft({ ...draft, note: event.target.value })} /></label>
    <p class="do"><button type="submit" class="yes" disabled=${draft.question.trim() === '' || ['saving', 'waiting'].includes(hand.state)}>Save</button>${' '}
      <button type="button" onClick=${() => {
        hand.givenUp = true;
        done();
      }}>Leave as it is</button></p>
  </form>`;
}

function MarkPassage({ one }) {
  const place = placeOf(one);
  return html`<section class="position">
    ${one.value && html`<h3><${Text}>${one.value}</${Text}></h3>`}
    <figure class="quotation"><blockquote><${Text}>${one.quote}</${Text}></blockquote>
      <figcaption>${place === null
        ? html`<${Text}>${one.source || 'no source named'}</${Text}><span class="note">not there word for word</span>`
        : html`<${PassagePlace} place=${place} />`}</figcaption></figure>
  </section>`;
}

function Mark({ mark, focus }) {
  const [editing, setEditing] = useState(false);
  const row = rowOfMark.get(mark.id);
  const there = mark.positions.every((one) => placeOf(one) !== null);
  return html`<li id=${mark.id} class="card">
    <h2><${Text}>${mark.question}</${Text}></h2>
    <p class="badges">${row ? html`<a href=${'#' + row.id}>See its row</a>`
      : html`<${Badge} kind="kind">${there ? 'will be a row at the next run' : 'will be looked up at the next run'}</${Badge}>`}</p>
    <div class="positions">${mark.positions.map((one) => html`<${MarkPassage} one=${one} />`)}</div>
    ${mark.note && html`<p>Note: <${Text}>${mark.note}</${Text}></p>`}
    ${editing ? html`<${MarkEditor} mark=${mark} done=${() => {
      setEditing(false);
      focus();
    }} />`
    : html`<p class="choices">
      <button type="button" class="edit-it" onClick=${() => setEditing(true)}>Edit</button>
      <button type="button" class="remove-it" disabled=${['saving', 'waiting'].includes(hand.state)} onClick=${async () => {
        await stepMarks([], [mark], row ? 'Removed. At the next run its row goes, unless somebody else found it.' : 'Removed.');
        focus();
      }}>Remove</button>
      <${CopyMark} mark=${mark} /></p>`}
  </li>`;
}

function MarksView() {
  const title = useRef(null);
  return html`<div class="listing">
    <h1 tabindex="-1" ref=${title}>Marked by hand</h1>
    <p>Passages that somebody set against each other in the articles. The next run looks each of them up and makes rows of them.</p>
    ${!store.served && html`<p class="hint">They are listed where <code>sicetnon review</code> serves this page.</p>`}
    ${hand.problem && html`<p class="warning">Nothing can be saved until the file is mended. <${Text}>${hand.problem}</${Text}></p>`}
    ${store.served && !printing && html`<${MarkState} />`}
    ${store.undo.length > 0 && !printing && html`<p><${Undo} /></p>`}
    ${hand.list.length === 0 && store.served && !hand.problem && html`<p>Nothing is marked. Select a passage in an <a href="#sources">article</a>, and mark it.</p>`}
    <ol class="growing" aria-label="Marks">${hand.list.map((mark) =>
      html`<${Mark} key=${mark.id} mark=${mark} focus=${() => title.current?.focus()} />`)}</ol>
  </div>`;
}
