// Decisions: shown from the report, and taken when `sicetnon review` serves the page.

const RETRY_MS = 1500;

/** Decisions that are saved at a time: with their notes they stay below what the server takes. */
const BATCH = 100;

/**
 * What may be decided of a row. Each has its value, its name, its key, whether the row counts as reviewed with it, and
 * what it does.
 */
const CHOICES = [
  ['real', 'real', '1', true, 'The articles contradict each other; which side is right stays open. The row stays where it is.'],
  ['not-real', 'not real', '2', true,
    'No contradiction. The row is listed last and counts no more, until something is said that you have not seen.'],
  ['explained', 'explained', '3', true,
    'Both sides hold, each in its own case. Name the cases in the note: corrections.md asks the articles to say so.'],
  ['later', 'later', '4', false, 'Put off. It still counts as not reviewed; “next undecided” comes back to it when nothing else is left.'],
  ['', 'none', '0', false, 'No decision.'],
];
const RIGHT = 'The passages of the other sides are listed in corrections.md at the next run, each with its line, to be changed.';

/** The same of a near miss. */
const MISS_CHOICES = [
  ['real', 'make it a row', '1', true, 'A contradiction after all: it becomes a row among the questions at the next run.'],
  ['not-real', 'dismiss', '2', true, 'No contradiction: it is listed last and folded, here and at the next run.'],
  ['', 'none', '0', false, 'No decision: it stays a near miss.'],
];

const MISS_DECIDED = { real: 'becomes a row', 'not-real': 'dismissed' };

/** Keys by which a position is decided to be right, in the order of the positions. */
const SIDE_KEYS = 'abcdefg';

/** What is decided, what is on its way, and who wants to know. */
const store = {
  served: false,
  newer: false,
  entries: new Map(),
  /** Steps that may be undone, the last one last: each a list of changes of one or more rows, or a change of marks. */
  undo: [],
  /** What became of the last step that concerned more than the row in sight. */
  said: '',
  listeners: new Set(),
  changed() {
    this.listeners.forEach((listener) => listener());
  },
};

function reviewFrom({ decision = '', side = '', note = '' }) {
  return { decision, side, note };
}

[...data.contradictions, ...data.resolved, ...data.nearMisses].forEach((row) => {
  const saved = reviewFrom(row);
  store.entries.set(row.id, { saved, local: saved, first: saved, state: '' });
});

const NOTHING = reviewFrom({});

function reviewOf(id) {
  const entry = store.entries.get(id);
  return entry ? entry.local : NOTHING;
}

function same(a, b) {
  return a.decision === b.decision && a.side === b.side && a.note === b.note;
}

function choicesOf(id) {
  return nearById.has(id) ? MISS_CHOICES : CHOICES;
}

/** Whether a row needs no more looking at. */
function reviewed(id) {
  const { decision } = reviewOf(id);
  // what was dismissed before somebody said more is to be looked at again, until it is decided anew
  const entry = store.entries.get(id);
  if (rowById.get(id)?.status === 'reopened' && entry && same(entry.local, entry.first)) {
    return false;
  }
  return decision === 'right' || choicesOf(id).some(([value, , , done]) => done && value === decision);
}

/** A decision in words; a word that is none of the program's stands as it was written. */
function decisionWords({ decision, side }, positions, miss = false) {
  if (decision === 'right') {
    const position = positions.find((one) => one.text === side);
    return position ? `right is ${nameOf(position)}` : `right is ${words(side)}, which nobody says any more`;
  }
  if (miss && Object.hasOwn(MISS_DECIDED, decision)) {
    return MISS_DECIDED[decision];
  }
  const found = CHOICES.find(([value]) => value === decision);
  return decision === '' ? 'not decided' : found ? found[1] : `“${decision}” decides nothing`;
}

/** Draws anew whenever a store changes: that of decisions, unless another is named. */
function useStore(of = store) {
  const [, again] = useState(0);
  // at once, not after the next frame, which a tab in the background may be long without
  useLayoutEffect(() => {
    const listener = () => again((n) => n + 1);
    of.listeners.add(listener);
    return () => of.listeners.delete(listener);
  }, []);
}

async function ask(body) {
  return request('api/reviews', body);
}

/** What the program answers; a body is sent to it, if there is one. */
async function request(address, body) {
  const sent = body === undefined ? {} : {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  };
  const response = await fetch(address, { ...sent, cache: 'no-store', credentials: 'same-origin' });
  return { code: response.status, content: await response.json().catch(() => ({})) };
}

/** Takes over what is decided now, in another tab or in the spreadsheet. */
async function refresh() {
  try {
    const { code, content } = await ask();
    if (code === 503) {
      setTimeout(refresh, RETRY_MS);
    }
    if (code !== 200) {
      return;
    }
    store.served = true;
    store.newer = content.fingerprint !== data.fingerprint;
    Object.entries(content.reviews).forEach(([id, now]) => {
      const saved = reviewFrom(now);
      const entry = store.entries.get(id);
      const settled = entry && !['saving', 'waiting', 'conflict'].includes(entry.state) && same(entry.local, entry.saved);
      if (settled && !same(entry.saved, saved)) {
        entry.saved = saved;
        entry.local = saved;
        entry.state = '';
      }
    });
    store.changed();
  } catch {
    // not served, or the server was ended: what is on the page stays
  }
}

/** Saves what stands on the page until the server has it. */
async function save(entry, id) {
  if (entry.state === 'saving' || entry.state === 'waiting') {
    return;
  }
  while (!same(entry.local, entry.saved)) {
    const wanted = entry.local;
    entry.state = entry.state === 'waiting' ? 'waiting' : 'saving';
    store.changed();
    let answer;
    try {
      answer = await ask({ id, ...wanted, seen: entry.saved });
    } catch {
      answer = { code: 0, content: { message: 'The program does not answer; is it still running?' } };
    }
    if (answer.code === 200 || answer.code === 409) {
      settle(entry, wanted, answer);
    } else if (answer.code === 503 || answer.code === 0) {
      entry.state = 'waiting';
      entry.message = answer.content.message;
      store.changed();
      await new Promise((done) => setTimeout(done, RETRY_MS));
    } else {
      entry.state = 'failed';
      entry.message = answer.content.message || `not saved (${answer.code})`;
      break;
    }
  }
  if (entry.state === 'waiting') {
    // taken back while it waited
    entry.state = '';
  }
  store.changed();
}

/** Takes what the server says of a decision that was wanted. */
function settle(entry, wanted, { code, content }) {
  if (code === 200) {
    entry.saved = wanted;
    entry.state = 'saved';
    entry.message = '';
  } else {
    entry.mine = entry.local;
    entry.saved = reviewFrom(content);
    entry.local = entry.saved;
    entry.state = 'conflict';
  }
}

/** Puts a change on the page, and gives what undoes it. */
function put(id, change) {
  const entry = store.entries.get(id);
  const before = entry.local;
  entry.local = { ...before, ...change };
  if (['saved', 'conflict', 'failed', 'undone'].includes(entry.state)) {
    entry.state = '';
  }
  return { id, before, after: entry.local };
}

function decide(id, change) {
  const step = put(id, change);
  if (!same(step.before, step.after)) {
    store.undo.push([step]);
  }
  store.said = '';
  store.changed();
  return save(store.entries.get(id), id);
}

/** The change by which a position is right, or no longer when it was. */
function rightSide(id, position) {
  const { decision, side } = reviewOf(id);
  return decision === 'right' && side === position.text
    ? { decision: '', side: '' } : { decision: 'right', side: position.text };
}

/** One decision for many rows, as one step. */
async function decideAll(ids, decision) {
  const step = ids.map((id) => put(id, { decision, side: '' })).filter(({ before, after }) => !same(before, after));
  if (step.length > 0) {
    store.undo.push(step);
  }
  store.said = `Decided: ${count(step.length, 'entry', 'entries')}.`;
  store.changed();
  await saveAll(step);
}

/** Saves many: a list of them at a time, and what such a list leaves one by one, which waits and tells why. */
async function saveAll(step) {
  const ids = step.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += BATCH) {
    const part = ids.slice(from, from + BATCH)
      .map((id) => ({ id, entry: store.entries.get(id) }))
      .filter(({ entry }) => !['saving', 'waiting'].includes(entry.state) && !same(entry.local, entry.saved))
      .map((one) => ({ ...one, wanted: one.entry.local }));
    if (part.length === 0) {
      continue;
    }
    part.forEach(({ entry }) => (entry.state = 'saving'));
    store.changed();
    const answer = await ask(part.map(({ id, entry, wanted }) => ({ id, ...wanted, seen: entry.saved })))
      .catch(() => ({ code: 0 }));
    part.forEach(({ entry, wanted }, index) => {
      const one = answer.code === 200 && answer.content[index];
      entry.state = '';
      if (one && (one.code === 200 || one.code === 409)) {
        settle(entry, wanted, { code: one.code, content: one });
      }
    });
  }
  for (const id of ids) {
    await save(store.entries.get(id), id);
  }
}

/** Takes the last step back, save where somebody else has written since. */
async function undo() {
  const step = store.undo.pop();
  if (!step) {
    return;
  }
  if (step.marks) {
    await undoMarks(step.marks);
    return;
  }
  const kept = step.filter(({ id, after }) => !same(reviewOf(id), after));
  const taken = step.filter((one) => !kept.includes(one));
  taken.forEach(({ id, before }) => put(id, before));
  if (step.length === 1) {
    go(step[0].id);
  }
  kept.forEach(({ id }) => Object.assign(store.entries.get(id), { state: 'failed', message: 'Changed elsewhere since; not undone.' }));
  store.said = step.length === 1 ? '' : `Undone: ${count(taken.length, 'entry', 'entries')}${
    kept.length > 0 ? `; ${kept.length} changed elsewhere since and stay` : ''}.`;
  store.changed();
  await saveAll(taken);
  taken.map(({ id }) => store.entries.get(id)).filter((entry) => ['saved', ''].includes(entry.state))
    .forEach((entry) => (entry.state = 'undone'));
  store.changed();
}

function unsaved() {
  return [...store.entries.values()].filter((entry) => !same(entry.local, entry.saved));
}

const SAID = {
  saving: 'Saving …', saved: 'Saved', undone: 'Undone and saved',
};

/** What stands under a side: that it is right, and the button that says so. */
function RightSide({ id, positions, index }) {
  const position = positions[index];
  const { decision, side } = reviewOf(id);
  const chosen = decision === 'right' && side === position.text;
  const key = SIDE_KEYS[index];
  return html`${store.served && html`<p class="right"><button type="button" aria-pressed=${chosen ? 'true' : 'false'} title=${RIGHT}
      onClick=${() => decide(id, rightSide(id, position))}>This side is right${
      key && html` <kbd>${key}</kbd>`}<span class="unseen">: ${nameOf(position)}</span></button></p>`}
    ${chosen && html`<p class="said">Decided: this side is right.</p>`}`;
}

/** The decision where the page is only read. */
function Decided({ id, positions }) {
  const review = reviewOf(id);
  const from = store.served ? '' : ' at the last run';
  return html`<p class="decided">Decision${from}: <b><${Text}>${decisionWords(review, positions, nearById.has(id))}</${Text}></b>${
    review.note && html`. Note: <${Text}>${review.note}</${Text}>`}</p>`;
}

function Note({ id, note }) {
  const [draft, setDraft] = useState(null);
  const timer = useRef(0);
  const keep = (text) => {
    clearTimeout(timer.current);
    setDraft(null);
    decide(id, { note: text });
  };
  return html`<label class="field"><span>Note <kbd>m</kbd></span>
    <textarea rows="2" id=${'note-' + id} value=${draft === null ? note : draft}
      onInput=${(event) => {
        const text = event.target.value;
        setDraft(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => keep(text), 800);
      }}
      onBlur=${(event) => draft !== null && keep(event.target.value)}></textarea></label>`;
}

function Saving({ entry, id, positions }) {
  const told = ({ decision, side, note }) => html`“<${Text}>${decisionWords({ decision, side }, positions, nearById.has(id))}</${Text}>”${
    note && html`, note “<${Text}>${note}</${Text}>”`}`;
  return html`<p class="saving" role="status">${SAID[entry.state] || ''}
    ${entry.state === 'waiting' && html`<span class="warning">Not saved yet: ${entry.message} It is tried again.</span>`}
    ${entry.state === 'failed' && html`<span class="warning">${entry.message}</span>`}
    ${entry.state === 'conflict' && html`<span class="warning">Changed elsewhere meanwhile to ${told(entry.saved)}. Yours was ${told(entry.mine)}.
      <button type="button" onClick=${() => decide(id, entry.mine)}>Save mine</button></span>`}
  </p>`;
}

function Undo() {
  return html`<button type="button" class="undo" disabled=${store.undo.length === 0} onClick=${undo}>Undo <kbd>u</kbd></button>`;
}

function Review({ id, positions }) {
  const entry = store.entries.get(id);
  if (!entry) {
    return null;
  }
  if (!store.served || printing) {
    return html`<section class="review" aria-label="Decision"><${Decided} id=${id} positions=${positions} />
      ${!store.served && !printing && html`<p class="hint">To decide here, start <code>sicetnon review</code> and open the address that it prints;
        or decide in <code>contradictions.csv</code>.</p>`}
    </section>`;
  }
  const { decision, note } = entry.local;
  const choices = choicesOf(id);
  const known = decision === 'right' || choices.some(([value]) => value === decision);
  return html`<section class="review" aria-label="Decision">
    <fieldset><legend>${nearById.has(id) ? 'Is it a contradiction after all?' : 'Is it a contradiction?'}</legend>
      ${decision === 'right' && html`<p class="said"><b><${Text}>${decisionWords(entry.local, positions)}</${Text}></b>. ${RIGHT}</p>`}
      ${!known && html`<p class="said">The cell says “<${Text}>${decision}</${Text}>”, which decides nothing.</p>`}
      ${choices.map(([value, name, key, , does]) => html`<label class="choice"><input type="radio" name=${'decision-' + id} value=${value}
        checked=${decision === value} onChange=${() => decide(id, { decision: value, side: '' })} />
        <span><kbd>${key}</kbd> <b>${name}</b> <span class="does">${does}</span></span></label>`)}
    </fieldset>
    <${Note} key=${id} id=${id} note=${note} />
    <${Saving} entry=${entry} id=${id} positions=${positions} />
    <p><${Undo} /></p>
  </section>`;
}

/** How far the review is, and the way to what is left. */
function Progress({ ids, next }) {
  const done = ids.filter(reviewed).length;
  const put = ids.filter((id) => reviewOf(id).decision === 'later').length;
  const left = unsaved().length;
  if (ids.length === 0) {
    return null;
  }
  return html`<div class="progress"><label>${done.toLocaleString('en')} of ${ids.length.toLocaleString('en')} reviewed${put > 0 && `, ${put} for later`}
      <progress max=${ids.length} value=${done}></progress></label>
    ${store.served && html`<span class="steps"><button type="button" class="next" onClick=${next}>Next undecided <kbd>n</kbd></button> <${Undo} /></span>`}
    <p class="told" role="status">${store.said}${store.said && left > 0 && ` Saving, ${left.toLocaleString('en')} left …`}</p></div>`;
}

/** The next one that is not reviewed, from an index on and around; else the next one put off; else -1. */
function nextUndecided(ids, index) {
  const around = ids.map((id, step) => (index + 1 + step) % ids.length);
  const open = around.find((at) => !reviewed(ids[at]) && reviewOf(ids[at]).decision !== 'later');
  return open ?? around.find((at) => !reviewed(ids[at])) ?? -1;
}

/** One decision for all that is shown, after one question. */
function DecideAll({ ids, choices }) {
  const [asked, setAsked] = useState(null);
  const yes = useRef(null);
  useEffect(() => asked && yes.current?.focus(), [asked]);
  if (!store.served || ids.length < 2) {
    return null;
  }
  const otherwise = asked ? ids.filter((id) => ![asked[0], ''].includes(reviewOf(id).decision)).length : 0;
  return html`<details class="all"><summary>Decide all ${ids.length.toLocaleString('en')} shown</summary>
    ${asked ? html`<p>Set ${count(ids.length, 'entry', 'entries')} to “${asked[1]}”?${
        otherwise > 0 && ` ${count(otherwise, 'is', 'are')} decided otherwise now.`} Notes stay. One undo takes it back.</p>
      <p><button type="button" class="yes" ref=${yes} onClick=${() => {
        setAsked(null);
        decideAll(ids, asked[0]);
      }}>Decide ${ids.length.toLocaleString('en')}</button> <button type="button" onClick=${() => setAsked(null)}>Leave as it is</button></p>`
    : html`<p class="choices">${choices.map((choice) => html`<button type="button" value=${choice[0]} title=${choice[4]}
        onClick=${() => setAsked(choice)}>${choice[1]}</button> `)}</p>`}
  </details>`;
}

window.addEventListener('beforeunload', (event) => {
  if (unsaved().length > 0 || ['saving', 'waiting'].includes(hand.state)) {
    event.preventDefault();
  }
});
