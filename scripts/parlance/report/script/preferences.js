// What a reader chooses to see; kept for the next time where that is possible.
const preferences = (() => {
  const KEY = "parlance";
  const root = document.documentElement;

  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
      return {};
    }
  }

  function keep(change) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...read(), ...change }));
    } catch {
      // A page opened from a file may have no storage.
    }
  }

  function theme() {
    const button = document.getElementById("theme");
    const system = matchMedia("(prefers-color-scheme: dark)");
    const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const show = () => button.setAttribute("aria-pressed", String(dark()));
    if (["dark", "light"].includes(read().theme)) root.dataset.theme = read().theme;
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      keep({ theme: root.dataset.theme });
      show();
    });
    system.addEventListener("change", show);
    show();
  }

  function switches() {
    for (const name of ["voices", "keys", "scores"]) {
      const box = document.getElementById(`show-${name}`);
      if (!box) continue;
      box.addEventListener("change", () => root.classList.toggle(`hide-${name}`, !box.checked));
      root.classList.toggle(`hide-${name}`, !box.checked);
    }
    document.getElementById("mark")?.addEventListener("change", (event) => {
      const [kind, ...query] = event.target.value.split("=");
      highlights.show("mentioned", kind ? corpus.find(kind, query.join("=")) : []);
    });
  }

  return { theme, switches };
})();
