/// The script of the pages; they work without it.
enum Script {
  static let text = """
    'use strict';
    (() => {
      const one = (selector, root = document) => root.querySelector(selector);
      const all = (selector, root = document) => [...root.querySelectorAll(selector)];

      // Search as one types: the results are replaced, and the address follows.
      const form = one('#ask');
      const results = one('#results');
      let timer = 0, controller = null;
      const ask = async () => {
        const address = '/search?' + new URLSearchParams(
          [...new FormData(form)].filter(([, value]) => value !== ''));
        controller?.abort();
        controller = new AbortController();
        try {
          const answer = await fetch(address, { signal: controller.signal });
          if (!answer.ok) return;
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
          const fresh = one('#results', page);
          if (!fresh) return;
          one('#results').replaceWith(fresh);
          history.replaceState(null, '', address);
          improve(fresh);
        } catch (error) {
          if (error.name !== 'AbortError') throw error;
        }
      };
      if (form && results) {
        form.addEventListener('input', (event) => {
          if (event.target.name !== 'q') return;
          clearTimeout(timer);
          if (event.target.value.trim().length > 1) timer = setTimeout(ask, 250);
        });
      }

      // More passages as one scrolls.
      const more = new IntersectionObserver((entries) => {
        for (const entry of entries) {
          if (!entry.isIntersecting) continue;
          more.unobserve(entry.target);
          follow(entry.target);
        }
      }, { rootMargin: '400px' });
      const follow = async (paragraph) => {
        const link = one('a[rel=next]', paragraph);
        const answer = await fetch(link.href + '&part=hits');
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const nodes = [...page.body.children];
        paragraph.replaceWith(...nodes);
        for (const node of nodes) improve(node);
      };

      // Dragging over the bars of a chart chooses several years.
      const drag = (figure) => {
        const bars = all('a[data-year]', figure);
        let first = null, last = null;
        const show = () => {
          const [low, high] = [first, last].sort((a, b) => a - b);
          for (const bar of bars)
            bar.classList.toggle('chosen', first !== null && bar.dataset.year >= low
              && bar.dataset.year <= high);
        };
        const year = (event) => event.target.closest('a[data-year]')?.dataset.year ?? null;
        figure.addEventListener('pointerdown', (event) => {
          first = last = year(event);
          show();
        });
        figure.addEventListener('pointermove', (event) => {
          const at = year(event);
          if (first !== null && at !== null) { last = at; show(); }
        });
        figure.addEventListener('dragstart', (event) => event.preventDefault());
        figure.addEventListener('pointerup', (event) => {
          if (first === null || first === last) { first = null; return; }
          const [low, high] = [first, last].sort((a, b) => a - b);
          event.preventDefault();
          location.href = figure.dataset.base + '&since=' + low + '&until=' + high;
        });
        figure.addEventListener('click', (event) => {
          if (first !== null && first !== last) event.preventDefault();
        }, true);
      };

      // A button that copies a text; a text file dropped on a field fills it.
      const copy = (block) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = 'Copy';
        button.addEventListener('click', async () => {
          await navigator.clipboard.writeText(block.textContent);
          button.textContent = 'Copied';
          setTimeout(() => { button.textContent = 'Copy'; }, 1500);
        });
        block.before(button);
      };
      const drop = (field) => {
        field.addEventListener('dragover', (event) => event.preventDefault());
        field.addEventListener('drop', async (event) => {
          const file = event.dataTransfer.files[0];
          if (!file) return;
          event.preventDefault();
          field.value = await file.text();
        });
      };

      // Progress of work on the corpus.
      const job = one('#job[data-running=true]');
      if (job) {
        const events = new EventSource('/corpus/progress');
        events.onmessage = (event) => {
          const state = JSON.parse(event.data);
          one('#progress').textContent = state.outcome ?? state.progress;
          if (!state.running) { events.close(); location.reload(); }
        };
        events.onerror = () => events.close();
      }

      // Keys: / to the search field, j and k from hit to hit.
      let place = -1;
      document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.target.closest('input, textarea, select')) return;
        if (event.key === '/') {
          const field = one('input[type=search]');
          if (field) { event.preventDefault(); field.focus(); field.select(); }
        } else if (event.key === 'j' || event.key === 'k') {
          const stops = all('mark[id], .hit, table.context tr, .quotation');
          if (!stops.length) return;
          place = Math.min(Math.max(place + (event.key === 'j' ? 1 : -1), 0), stops.length - 1);
          const link = one('a', stops[place]) ?? stops[place];
          stops[place].scrollIntoView({ block: 'center' });
          if (link.matches('a')) link.focus({ preventScroll: true });
        }
      });

      const improve = (root) => {
        for (const paragraph of all('.more:has(a[rel=next])', root.parentNode ?? root))
          if (one('.hit')) more.observe(paragraph);
        for (const figure of all('figure.years', root)) drag(figure);
      };
      improve(document.body);
      for (const block of all('pre.copy')) copy(block);
      for (const field of all('textarea[data-drop]')) drop(field);
    })();

    """
}
