// Answers "who held office on this day" from /data/holders.json; see src/queries/holders-data.ts for its form.
const form = document.querySelector('[data-on-form]');
const answer = document.querySelector('[data-on-answer]');
const input = form.elements.date;
const words = JSON.parse(form.dataset.words);
const format = new Intl.DateTimeFormat(form.dataset.locale, {
  day: 'numeric',
  month: form.dataset.locale.startsWith('vi') ? 'numeric' : 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
let loading;

const say = (day) => format.format(Date.parse(`${day}T00:00:00Z`));
const earliest = (date) => date + '-01-01'.slice(date.length - 4);
const latest = (date) => {
  if (date.length === 10) return date;
  const month = date.length === 7 ? Number(date.slice(5)) : 12;
  return new Date(Date.UTC(Number(date.slice(0, 4)), month, 0)).toISOString().slice(0, 10);
};

/** What is to be said of a term on a day; undefined where it does not cover the day. */
const remark = ([, start, end, acting, checked], day) => {
  if ((start ? day < earliest(start) : day < checked && end.slice(0, 4) !== day.slice(0, 4)) || (end && day > latest(end))) return;
  const remarks = acting ? [words.acting] : [];
  if (end === day) remarks.push(words.handover);
  else if (!start) remarks.push(words.unsure, words.checked.replace('#', say(checked)));
  else if (day < latest(start) || (end && day >= earliest(end))) remarks.push(words.unsure);
  return remarks.join(', ');
};

const element = (name, text, ...children) => {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
};
const link = ([label, path]) => {
  const made = element('a', label);
  made.href = form.dataset.base + path.slice(1);
  return made;
};

const row = ([label, path, holders], people, day) => {
  const names = holders.flatMap((holder) => {
    const said = remark(holder, day);
    if (said === undefined) return [];
    const note = element('span', said ? ` (${said})` : '');
    note.className = 'note figures';
    return [element('div', link(people[holder[0]]), note)];
  });
  if (names.length === 0) return [];
  const head = element('th', link([label, path]));
  head.scope = 'row';
  return [element('tr', head, element('td', '', ...names))];
};

const show = async (day) => {
  if (!day) return answer.replaceChildren(element('p', words.wrongDate));
  loading ??= fetch(form.dataset.source).then((response) => response.json());
  try {
    const { people, groups } = await loading;
    const tables = groups.flatMap((group) => {
      const rows = group.posts.flatMap((post) => row(post, people, day));
      if (rows.length === 0) return [];
      const table = element('table', element('tbody', '', ...rows));
      table.className = 'offices';
      return [element('h3', group.label), table];
    });
    if (tables.length === 0) tables.push(element('p', words.nobody));
    answer.replaceChildren(element('h2', words.onDay.replace('#', say(day))), ...tables);
  } catch {
    loading = undefined;
    answer.replaceChildren(element('p', words.failed));
  }
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.replaceState(null, '', `?date=${input.value}`);
  show(input.value);
});
const asked = new URLSearchParams(location.search).get('date');
if (asked) {
  input.value = asked;
  show(input.value);
}
