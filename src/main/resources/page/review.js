// Decisions: shown from the report, and taken when `sicetnon review` serves the page.

const RETRY_MS = 1500;

/** What is decided, what is on its way, and who wants to know. */
const store = {
  served: false,
  newer: false,
  entries: new Map(),
  undo: [],
  listeners: new Set(),
  changed() {
    this.listeners.forEach((listener) => listener());
  },
};

[...data.contradictions, ...data.resolved].forEach((row) => {
  const saved = { decision: row.decision || '', note: row.note || '' };
  store.entries.set(row.id, { saved, local: saved, state: '' });
});

const NOTHING = { decision: '', note: '' };

function reviewOf(id) {
  const entry = store.entries.get(id);
  return entry ? entry.local : NOTHING;
}

function same(a, b) {
  return a.decision === b.decision && a.note === b.note;
}

function useStore() {
  const [, again] = useState(0);
  // at once, not after the next frame, which a tab in the background may be long without
  useLayoutEffect(() => {
    const listener = () => again((n) => n + 1);
    store.listeners.add(listener);
    return () => store.listeners.delete(listener);
  }, []);
}

async function ask(body) {
  const request = body === undefined ? {} : {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  };
  const response = await fetch('api/reviews', { ...request, cache: 'no-store', credentials: 'same-origin' });
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
    Object.entries(content.reviews).forEach(([id, saved]) => {
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
    if (answer.code === 200) {
      store.undo.push({ id, before: entry.saved, after: wanted });
      entry.saved = wanted;
      entry.state = 'saved';
      entry.message = '';
    } else if (answer.code === 409) {
      entry.mine = entry.local;
      entry.saved = { decision: answer.content.decision, note: answer.content.note };
      entry.local = entry.saved;
      entry.state = 'conflict';
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
  store.changed();
}

function decide(id, change) {
  const entry = store.entries.get(id);
  entry.local = { ...entry.local, ...change };
  if (entry.state === 'saved' || entry.state === 'conflict' || entry.state === 'failed') {
    entry.state = '';
  }
  store.changed();
  return save(entry, id);
}

async function undo() {
  const last = store.undo.pop();
  if (!last) {
    return;
  }
  const entry = store.entries.get(last.id);
  const kept = store.undo.length;
  go(last.id);
  if (!same(entry.saved, last.after)) {
    entry.state = 'failed';
    entry.message = 'Changed elsewhere since; not undone.';
    store.changed();
    return;
  }
  await decide(last.id, last.before);
  // an undone decision is no decision to be undone
  store.undo.length = Math.min(store.undo.length, kept);
  if (entry.state === 'saved') {
    entry.state = 'undone';
    store.changed();
  }
}

function unsaved() {
  return [...store.entries.values()].some((entry) => !same(entry.local, entry.saved));
}

const SAID = {
  saving: 'Saving …', saved: 'Saved', undone: 'Undone and saved',
};

function Review({ id }) {
  const entry = store.entries.get(id);
  const [draft, setDraft] = useState(null);
  const timer = useRef(0);
  if (!entry) {
    return null;
  }
  if (!store.served) {
    return html`<section class="review" aria-label="Decision">
      <p>Decision at the last run: <b>${DECISIONS.find(([value]) => value === entry.local.decision)?.[1] || entry.local.decision}</b>
        ${entry.local.note && html`. Note: <${Text}>${entry.local.note}</${Text}>`}</p>
      <p class="hint">To decide here, start <code>sicetnon review</code> and open the address that it prints; or decide in <code>contradictions.csv</code>.</p>
    </section>`;
  }
  const note = draft === null ? entry.local.note : draft;
  const keep = (text) => {
    clearTimeout(timer.current);
    setDraft(null);
    decide(id, { note: text });
  };
  return html`<section class="review" aria-label="Decision">
    <fieldset><legend>Is it a contradiction?</legend>
      ${DECISIONS.map(([value, name]) => html`<label class="choice"><input type="radio" name=${'decision-' + id} value=${value}
        checked=${entry.local.decision === value} onChange=${() => decide(id, { decision: value })} /> ${name}</label>`)}
    </fieldset>
    <label class="field"><span>Note</span>
      <textarea rows="2" value=${note}
        onInput=${(event) => {
          const text = event.target.value;
          setDraft(text);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => keep(text), 800);
        }}
        onBlur=${(event) => draft !== null && keep(event.target.value)}></textarea></label>
    <p class="saving" role="status">${SAID[entry.state] || ''}
      ${entry.state === 'waiting' && html`<span class="warning">Not saved yet: ${entry.message} It is tried again.</span>`}
      ${entry.state === 'failed' && html`<span class="warning">${entry.message}</span>`}
      ${entry.state === 'conflict' && html`<span class="warning">Changed elsewhere meanwhile to “${entry.saved.decision || 'not decided'}”${
        entry.saved.note && html`, note “<${Text}>${entry.saved.note}</${Text}>”`}. Yours was “${entry.mine.decision || 'not decided'}”${
        entry.mine.note && html`, note “<${Text}>${entry.mine.note}</${Text}>”`}.
        <button type="button" onClick=${() => decide(id, entry.mine)}>Save mine</button></span>`}
    </p>
    <p><button type="button" disabled=${store.undo.length === 0} onClick=${undo}>Undo <kbd>u</kbd></button></p>
  </section>`;
}

function Progress() {
  const all = data.contradictions.length;
  const done = data.contradictions.filter((row) => reviewOf(row.id).decision).length;
  if (all === 0) {
    return null;
  }
  return html`<p class="progress"><label>${done} of ${all} decided <progress max=${all} value=${done}></progress></label></p>`;
}

window.addEventListener('beforeunload', (event) => {
  if (unsaved()) {
    event.preventDefault();
  }
});
