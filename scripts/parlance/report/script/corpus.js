// The words of the statements, found again by the places that the page holds.
const corpus = (() => {
  const data = JSON.parse(document.getElementById("corpus").textContent);
  const ids = new Map(data.vocabulary.map((form, id) => [form, id]));
  const places = new Map();
  data.statements.forEach((statement, s) => {
    statement.numbers.forEach((number, at) => places.set(`${statement.name}.${number}`, [s, at]));
  });
  const negated = new Map(data.negated.map(([s, at, start, negator]) => [`${s},${at},${start}`, negator]));

  // The words of a sentence as {start, end, id}, in UTF-16 units.
  function wordsOf(s, at) {
    const statement = data.statements[s];
    const until = at + 1 < statement.first.length ? statement.first[at + 1] : statement.ids.length;
    const found = [];
    let last = -1;
    for (let place = statement.first[at]; place < until; place++) {
      const id = statement.ids[place];
      const start = last + (statement.gaps[place] ?? 1);
      last = start + (statement.lengths[place] ?? data.vocabulary[id].length);
      found.push({ start, end: last, id });
    }
    return found;
  }

  // Occurrences of a word or word sequence as [statement, sentence, start, end].
  function findWords(term) {
    const wanted = term.trim().split(/\s+/).map((form) => ids.get(form) ?? ids.get(form.toLowerCase()));
    if (!wanted.length || wanted.includes(undefined)) return [];
    const found = [];
    data.statements.forEach((statement, s) => {
      let at = 0;
      statement.ids.forEach((id, place) => {
        if (id !== wanted[0]) return;
        while (at + 1 < statement.first.length && statement.first[at + 1] <= place) at++;
        const until = at + 1 < statement.first.length ? statement.first[at + 1] : statement.ids.length;
        if (place + wanted.length > until) return;
        if (!wanted.every((other, step) => statement.ids[place + step] === other)) return;
        const words = wordsOf(s, at);
        const first = place - statement.first[at];
        found.push([s, at, words[first].start, words[first + wanted.length - 1].end]);
      });
    });
    return found;
  }

  function find(kind, query) {
    return kind === "word" ? findWords(query) : data.mentions.concept?.[query] ?? [];
  }

  function element(s, at) {
    const statement = data.statements[s];
    return document.getElementById(`sentence-${statement.name}.${statement.numbers[at]}`);
  }

  return {
    data,
    find,
    wordsOf,
    element,
    text: (s, at) => element(s, at).querySelector(".text"),
    place: (name) => places.get(name),
    negator: (s, at, start) => negated.get(`${s},${at},${start}`),
  };
})();
