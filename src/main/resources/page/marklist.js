// The marks by hand in their list, each to be changed and removed.

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

/** Whether a passage stands in an article that the page does not hold. */
function isElsewhere({ source }) {
  const index = sourceIndexByPath.get(source);
  return index === undefined ? data.totals.sources > data.sources.length : wasRead(data.sources[index]) && data.sources[index].text === undefined;
}

function MarkPassage({ one }) {
  const place = placeOf(one);
  return html`<section class="position">
    ${one.value && html`<h3><${Text}>${one.value}</${Text}></h3>`}
    <figure class="quotation"><blockquote><${Text}>${one.quote}</${Text}></blockquote>
      <figcaption>${place === null
        ? html`<${Text}>${one.source || 'no source named'}</${Text}><span class="note">${isElsewhere(one) ? 'its text is not in this page' : 'not there word for word'}</span>`
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
      : html`<${Badge} kind="kind">${(data.idle || []).includes(mark.id) ? 'not taken at the last run, see readings-rejected.csv'
        : there ? 'will be a row at the next run' : 'will be looked up at the next run'}</${Badge}>`}</p>
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
