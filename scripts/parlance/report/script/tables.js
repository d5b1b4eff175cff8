// Tables that sort, filter and page, once they are looked at.
const sortable = (() => {
  const NUMBER = { detect: () => null, order: { pre: (cell) => value(cell) } };

  function plain(cell) {
    return String(cell).replace(/<[^>]*>/g, "");
  }

  function value(cell) {
    const number = parseFloat(plain(cell).replace("−", "-").replaceAll(",", ""));
    return Number.isNaN(number) ? -Infinity : number;
  }

  function prepare(box) {
    const table = box.querySelector("table");
    if (table.dataset.ready) return;
    table.dataset.ready = "yes";
    const heads = [...table.tHead.rows[0].cells];
    const leading = Number(table.dataset.leading);
    const made = new DataTable(table, {
      autoWidth: false,
      order: [],
      pageLength: 12,
      layout: { topStart: "search", topEnd: null, bottomStart: "info", bottomEnd: "paging" },
      columns: heads.map((head, place) => ({
        type: head.classList.contains("number") ? "measure" : "html",
        className: [head.classList.contains("number") ? "number" : "", place >= leading ? "rest" : ""].join(" ").trim(),
      })),
      language: {
        search: "Filter",
        info: "Rows _START_ to _END_ of _TOTAL_",
        infoEmpty: "No row",
        infoFiltered: "(chosen from _MAX_)",
        zeroRecords: "No row holds this.",
      },
      createdRow: (row) => {
        if (row.querySelector("a.query")) row.classList.add("opens");
      },
    });
    // Each table's pages are a landmark of their own.
    const name = () => box.querySelector(".dt-paging nav")?.setAttribute("aria-label", `Pages: ${table.getAttribute("aria-label")}`);
    made.on("draw", name);
    name();
    const more = box.querySelector(".more-rows");
    if (more) made.rows.add(JSON.parse(more.textContent)).draw();
    table.querySelectorAll("tbody tr").forEach((row) => row.classList.toggle("opens", Boolean(row.querySelector("a.query"))));
    heads.forEach((head, place) => head.classList.toggle("rest", place >= leading));
    table.classList.add("brief");
    choose(box, made, table, heads);
    box.querySelector(".all-measures")?.addEventListener("click", (event) => {
      const all = table.classList.toggle("brief") === false;
      event.currentTarget.setAttribute("aria-pressed", String(all));
    });
    box.querySelector(".save-rows").addEventListener("click", () => save(made, table, heads));
  }

  // A choice for each column of few values.
  function choose(box, made, table, heads) {
    const places = table.dataset.choices.split(" ").filter(Boolean).map(Number);
    if (!places.length) return;
    const group = document.createElement("div");
    group.className = "choices";
    for (const place of places) {
      const label = document.createElement("label");
      const select = document.createElement("select");
      const values = [...new Set(made.column(place).data().toArray().map((cell) => decode(plain(cell))))].filter(Boolean).sort();
      select.append(new Option("all", ""), ...values.map((text) => new Option(text, text)));
      select.addEventListener("change", () => {
        const wanted = select.value;
        made.column(place).search.fixed("choice", wanted ? (cell) => decode(plain(cell)) === wanted : null).draw();
      });
      label.append(heads[place].querySelector(".dt-column-title")?.firstChild?.textContent.trim() ?? heads[place].textContent.trim(), select);
      group.append(label);
    }
    box.querySelector(".dt-search").after(group);
  }

  function decode(text) {
    return text.replace(/&(amp|lt|gt|#34|#39|quot);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'", quot: '"' })[name]);
  }

  // The rows as filtered and sorted, saved as a CSV file.
  function save(made, table, heads) {
    const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const rows = made.rows({ search: "applied" }).data().toArray();
    const lines = [heads.map((head) => head.dataset.key), ...rows.map((row) => [...row].map((value) => decode(plain(value)).replace("−", "-")))];
    const file = new Blob([lines.map((line) => line.map(cell).join(",")).join("\n") + "\n"], { type: "text/csv" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${table.dataset.name}_chosen.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  // A long table waits until the page is there.
  function later(box) {
    if (!box.querySelector(".more-rows")) prepare(box);
    else if (window.requestIdleCallback) requestIdleCallback(() => prepare(box), { timeout: 2000 });
    else setTimeout(() => prepare(box), 200);
  }

  function start() {
    DataTable.type("measure", NUMBER);
    DataTable.ext.errMode = "throw";
    for (const box of document.querySelectorAll("details.table")) {
      if (box.open) later(box);
      box.addEventListener("toggle", () => box.open && prepare(box));
    }
  }

  return { start, prepare };
})();
