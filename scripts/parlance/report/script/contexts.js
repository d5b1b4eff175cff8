// The contexts of a word, concept or name, in both statements, opened by address.
const contexts = (() => {
  const MOST = 200; // contexts listed for a side
  const panel = document.getElementById("contexts");
  const title = document.getElementById("contexts-title");
  const announcer = document.getElementById("announcer");
  let before = null; // what had the focus

  function open(kind, query) {
    const found = corpus.find(kind, query);
    const shown = kind === "word" ? query : query.replaceAll("_", " ");
    title.textContent = kind === "word" ? `“${shown}”` : shown;
    const evidence = kind === "word" ? corpus.data.terms[query] : undefined;
    if (evidence) title.textContent += ` · ${evidence}`;
    const counts = corpus.data.sides.map((side, index) => {
      const own = found.filter(([s]) => corpus.data.statements[s].side === index);
      list(panel.querySelector(`[data-side="${index}"]`), own, side);
      return `${side.label}: ${own.length}`;
    });
    if (panel.hidden) before = document.activeElement;
    panel.hidden = false;
    document.body.style.paddingBottom = `${panel.offsetHeight}px`;
    panel.querySelector(".contexts-sides").scrollTop = 0;
    highlights.show("found", found);
    title.focus({ preventScroll: true });
    announcer.textContent = `Contexts of ${shown}. ${counts.join(", ")}.`;
  }

  function list(box, occurrences, side) {
    const rate = side.words ? (1000 * occurrences.length) / side.words : 0;
    const times = occurrences.length === 1 ? "1 occurrence" : `${occurrences.length.toLocaleString("en")} occurrences`;
    box.querySelector(".contexts-count").textContent = occurrences.length ? `${times}, ${rate.toFixed(1)} per 1,000 words` : "not used";
    box.querySelector("ol").replaceChildren(...occurrences.slice(0, MOST).map(context));
    const cap = box.querySelector(".contexts-cap");
    cap.hidden = occurrences.length <= MOST;
    cap.textContent = `The first ${MOST} of ${occurrences.length.toLocaleString("en")} are listed; all are marked in the text above.`;
  }

  function context([s, at, start, end]) {
    const statement = corpus.data.statements[s];
    const text = corpus.text(s, at).textContent;
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#sentence=${encodeURIComponent(statement.name)}.${statement.numbers[at]}`;
    const where = document.createElement("span");
    where.className = "where";
    const several = corpus.data.statements.filter(({ side }) => side === statement.side).length > 1;
    const voice = { quotation: "direct quotation", reported: "reported speech" }[statement.voices[at]] ?? statement.voices[at];
    where.textContent = `${several ? `${statement.label}, ` : ""}sentence ${statement.numbers[at]}, ${voice} `;
    const negator = corpus.negator(s, at, start);
    if (negator !== undefined) {
      const mark = document.createElement("span");
      mark.className = "negated";
      mark.textContent = negator ? `under negation: ${negator}` : "under negation";
      where.append(mark);
    }
    const match = document.createElement("b");
    match.textContent = text.slice(start, end);
    const quote = document.createElement("span");
    quote.dir = "auto";
    quote.append(text.slice(0, start), match, text.slice(end));
    link.append(where, quote);
    item.append(link);
    return item;
  }

  function hide() {
    panel.hidden = true;
    document.body.style.paddingBottom = "";
    highlights.show("found", []);
  }

  function close() {
    if (panel.hidden) return;
    hide();
    if (/^#(word|concept|name)=/.test(location.hash)) history.replaceState(null, "", "#");
    if (before?.isConnected) before.focus({ preventScroll: true });
  }

  document.getElementById("contexts-close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  return { open, close, hide };
})();
