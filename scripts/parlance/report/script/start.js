// Everything that happens: addresses, clicks, the look-up, the column dictionary.
(() => {
  document.documentElement.classList.add("script");

  function go() {
    const [, kind, value] = /^#(word|concept|name|sentence)=(.*)$/s.exec(location.hash) ?? [];
    let query;
    try {
      query = kind && decodeURIComponent(value);
    } catch {
      return;
    }
    if (kind === "sentence") reach(query);
    else if (kind) contexts.open(kind, query);
    else reveal();
  }

  function reach(name) {
    const sentence = document.getElementById(`sentence-${name}`);
    if (!sentence) return;
    document.querySelectorAll(".reached").forEach((other) => other.classList.remove("reached"));
    sentence.classList.add("reached");
    sentence.scrollIntoView({ block: "center" });
    sentence.focus({ preventScroll: true });
  }

  // A link to another part of the page leaves the contexts; one to a table opens it.
  function reveal() {
    contexts.hide();
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      if (target.classList.contains("table")) sortable.prepare(target);
      target.scrollIntoView();
    }
  }

  function openWord(form) {
    const address = `#word=${encodeURIComponent(form)}`;
    if (location.hash === address) contexts.open("word", form);
    else location.hash = address;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) {
      if (link.getAttribute("href") === location.hash) go();
      return;
    }
    const row = event.target.closest("tr.opens");
    if (row) {
      location.hash = row.querySelector("a.query").hash;
      return;
    }
    const figure = event.target.closest(".paper svg");
    if (figure) {
      const near = rowOf(figure, event.clientX, event.clientY);
      if (near) location.hash = near.getAttribute("href");
      return;
    }
    if (event.target.closest(".text[data-place]") && getSelection().isCollapsed) {
      const form = highlights.wordAt(event.clientX, event.clientY);
      if (form) openWord(form);
    }
  });

  // The word whose row of a figure holds a point: the nearest one before it.
  function rowOf(figure, x, y) {
    const links = [...figure.querySelectorAll("a.query")].map((link) => [link, link.getBoundingClientRect()]);
    const row = links.filter(([, box]) => y > box.top - 3 && y < box.bottom + 3 && box.left <= x);
    return row.sort((one, other) => other[1].right - one[1].right)[0]?.[0];
  }

  function lookup() {
    const form = document.querySelector(".lookup");
    const input = document.getElementById("lookup");
    const words = document.getElementById("lookup-words");
    input.addEventListener("input", () => {
      const begin = input.value.toLowerCase();
      const fitting = begin ? corpus.data.vocabulary.filter((word) => word.startsWith(begin)).slice(0, 12) : [];
      words.replaceChildren(...fitting.map((word) => new Option(word, word)));
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (input.value.trim()) openWord(input.value.trim().toLowerCase());
    });
  }

  // What a column means, where the pointer or the focus is.
  function dictionary() {
    const tip = document.getElementById("tip");
    const show = (event) => {
      const head = event.target.closest?.("th[data-tip]");
      tip.hidden = !head;
      if (!head) return;
      tip.textContent = head.dataset.tip;
      const box = head.getBoundingClientRect();
      const left = Math.min(box.left, innerWidth - tip.offsetWidth - 8);
      const above = box.top - tip.offsetHeight - 6;
      tip.style.left = `${Math.max(8, left)}px`;
      tip.style.top = `${above > 0 ? above : box.bottom + 6}px`;
    };
    document.addEventListener("mouseover", show);
    document.addEventListener("focusin", show);
    document.addEventListener("scroll", () => (tip.hidden = true), { capture: true, passive: true });
    document.querySelectorAll("th[data-tip]").forEach((head) => head.setAttribute("aria-description", head.dataset.tip));
  }

  function copying() {
    const announcer = document.getElementById("announcer");
    for (const button of document.querySelectorAll(".copy")) {
      button.addEventListener("click", async () => {
        const source = document.getElementById(button.dataset.copies);
        const done = await copy(source);
        announcer.textContent = done ? "Copied." : "Selected; press Ctrl+C to copy.";
        if (done) {
          const before = button.textContent;
          button.textContent = "Copied";
          setTimeout(() => (button.textContent = before), 1500);
        }
      });
    }
  }

  async function copy(source) {
    try {
      await navigator.clipboard.writeText(source.innerText.trim());
      return true;
    } catch {
      getSelection().selectAllChildren(source);
      return false;
    }
  }

  addEventListener("hashchange", go);
  preferences.theme();
  preferences.switches();
  sortable.start();
  lookup();
  dictionary();
  copying();
  go();
})();
