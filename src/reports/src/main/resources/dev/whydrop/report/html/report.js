'use strict';
// All of this only adds to a page that can be read without it.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const told = (output, shown, of) => {
    output.textContent = output.dataset.text.replace('#', shown).replace('%', of);
  };
  const folded = (text) => text.toLowerCase();

  const filters = document.getElementById('filters');
  const cards = all('.card');
  const texts = new Map(cards.map((card) => [card, folded(card.textContent)]));
  const rows = all('#record-table tbody tr');
  const words = new Map(rows.map((row) => [row, folded(row.textContent)]));
  const search = document.getElementById('search');
  const count = document.getElementById('shown');

  const show = () => {
    const wanted = filters ? new FormData(filters) : new FormData();
    const is = (card, name) => !wanted.get(name) || card.dataset[name].split(' ').includes(wanted.get(name));
    const stream = folded(wanted.get('stream') || '').trim();
    const hidden = new Set();
    let shown = 0;
    cards.forEach((card) => {
      card.hidden = !(is(card, 'severity') && is(card, 'owner') && is(card, 'family') && texts.get(card).includes(stream));
      if (card.hidden) hidden.add(card.id.slice(1));
      else shown += 1;
    });
    const searched = folded(search ? search.elements.words.value : '').trim().split(/\s+/);
    let found = 0;
    rows.forEach((row) => {
      row.hidden = hidden.has(row.dataset.rank) || !searched.every((word) => words.get(row).includes(word));
      found += row.hidden ? 0 : 1;
    });
    if (count) told(count, shown, count.dataset.all);
    if (search) told(document.getElementById('found'), found, rows.length);
  };

  if (filters) {
    const folder = filters.closest('details');
    folder.hidden = false;
    folder.open = matchMedia('(min-width: 761px)').matches;
    count.hidden = false;
  }
  [filters, search].forEach((form) => {
    if (!form) return;
    form.hidden = false;
    form.addEventListener('input', show);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(show));
  });
  show();

  // A link to a card shows it, even if the filter had hidden it.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#a"]');
    const card = link && document.querySelector(link.getAttribute('href'));
    if (card && card.hidden) filters.reset();
    if (card) card.hidden = false;
  });

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent.trim() : Number(cell.dataset.value);
  };
  all('#record-table thead th').forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      all('#record-table thead th').forEach((each) => each.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const body = document.querySelector('#record-table tbody');
      const compared = (one, other) => {
        const a = value(one, column);
        const b = value(other, column);
        return typeof a === 'number' ? a - b : a.localeCompare(b, undefined, { numeric: true });
      };
      body.append(...[...body.rows].sort((one, other) => (down ? -1 : 1) * compared(one, other)));
    });
  });

  all('.tool').forEach((tool) => {
    tool.hidden = false;
    const button = tool.querySelector('button');
    const zoom = tool.closest('figure').querySelector('.zoom');
    button.addEventListener('click', () => {
      const zoomed = zoom.classList.toggle('in');
      button.setAttribute('aria-pressed', zoomed);
      zoom.tabIndex = zoomed ? 0 : -1;
    });
  });

  // What the clipboard of the browser refuses, marking the text and the older way may still do.
  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      return true;
    } catch (refused) {
      getSelection().selectAllChildren(text);
      return document.execCommand('copy');
    }
  };
  all('.copying').forEach((copying) => {
    copying.hidden = false;
    const told = copying.querySelector('[role=status]');
    copying.querySelector('button').addEventListener('click', async () => {
      told.textContent = '';
      told.textContent = await copied(copying.previousElementSibling) ? told.dataset.done : told.dataset.failed;
    });
  });

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details:not([open]):not(.ready):not(.filter)');
    opened.forEach((each) => { each.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((each) => { each.open = false; }));
})();
