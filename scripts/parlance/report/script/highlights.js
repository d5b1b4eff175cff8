// Marks in the statements that change nothing in the page: ranges, by name.
const highlights = (() => {
  const able = "highlights" in CSS && typeof Highlight === "function";

  // The range of characters `start` to `end` of an element's text.
  function range(element, start, end) {
    const made = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let passed = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const until = passed + node.length;
      if (!begun && start < until) {
        made.setStart(node, start - passed);
        begun = true;
      }
      if (begun && end <= until) {
        made.setEnd(node, end - passed);
        return made;
      }
      passed = until;
    }
    return null;
  }

  function show(name, occurrences) {
    if (!able) return;
    const ranges = occurrences.map(([s, at, start, end]) => range(corpus.text(s, at), start, end));
    CSS.highlights.set(name, new Highlight(...ranges.filter(Boolean)));
  }

  // The word of a statement under a point of the window: its counted form, or null.
  function wordAt(x, y) {
    let node, offset;
    if (document.caretPositionFromPoint) {
      const caret = document.caretPositionFromPoint(x, y);
      if (!caret) return null;
      [node, offset] = [caret.offsetNode, caret.offset];
    } else {
      const caret = document.caretRangeFromPoint?.(x, y);
      if (!caret) return null;
      [node, offset] = [caret.startContainer, caret.startOffset];
    }
    const text = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.(".text[data-place]");
    if (!text) return null;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(node, offset);
    const at = before.toString().length;
    const word = corpus.wordsOf(...corpus.place(text.dataset.place)).find(({ start, end }) => start <= at && at <= end);
    return word ? corpus.data.vocabulary[word.id] : null;
  }

  return { show, wordAt };
})();
