
'use strict';
(() => {
  const run = JSON.parse(document.getElementById('run').textContent);
  const byId = id => document.getElementById(id);
  const total = Math.max(run.millis, 1);

  // Texts of others reach the page as text only, never as markup.
  function el(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === undefined || value === false) continue;
      if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
      else node.setAttribute(key, value === true ? '' : value);
    }
    node.append(...children.filter(child => child !== undefined && child !== ''));
    return node;
  }

  const plain = text => text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '');
  const oneLine = text => plain(text).replace(/\s+/g, ' ').trim();
  const short = text => plain(text).replace(/\b([0-9a-f]{10})[0-9a-f]{30}/g, '$1');
  const count = (number, one, more) => number + ' ' + (number === 1 ? one : more || one + 's');
  const percent = part => (part * 100).toFixed(4) + '%';

  function time(millis) {
    if (millis < 1000) return millis + ' ms';
    if (millis < 59950) return (millis / 1000).toFixed(1) + ' s';
    const seconds = Math.round(millis / 1000);
    const two = number => String(number).padStart(2, '0');
    if (seconds < 3600) return Math.floor(seconds / 60) + ' min ' + two(seconds % 60) + ' s';
    return Math.floor(seconds / 3600) + ' h ' + two(Math.floor(seconds / 60) % 60) + ' min';
  }

  function size(bytes) {
    if (bytes < 1000) return count(bytes, 'byte');
    return bytes < 1e6 ? (bytes / 1e3).toFixed(1) + ' kB' : (bytes / 1e6).toFixed(1) + ' MB';
  }

  function facts(pairs) {
    const list = el('dl', {class: 'facts'});
    pairs.filter(pair => pair[1] !== undefined)
      .forEach(([name, value]) => list.append(el('div', {}, el('dt', {}, name), el('dd', {}, value))));
    return list;
  }

  function parts(failure) {
    const list = el('dl', {class: 'parts'});
    if (failure.where) list.append(el('dt', {}, 'Where'), el('dd', {class: 'mono'}, plain(failure.where)));
    if (failure.todo) list.append(el('dt', {}, 'What to do'), el('dd', {}, plain(failure.todo)));
    return list;
  }

  // ---- lanes: the hooks, and each host

  const BAD = {failed: '✕', ok: '✓', untouched: '–'};
  const STATES = {failed: 'failed', ok: 'ok', untouched: 'nothing was done here'};

  function items(lane, commands, uploads) {
    const all = commands.map(ran => ({lane, ran, at: ran.at, millis: ran.millis, upload: false}))
      .concat(uploads.map(file => ({lane, ran: file, at: file.at, millis: 0, upload: true})));
    all.sort((a, b) => a.at - b.at);
    let free = 0;
    let crossing = false;
    all.forEach((item, number) => {
      item.number = number;
      if (item.upload) return;
      item.level = item.at < free - 1 ? 1 : 0;
      crossing = crossing || item.level === 1;
      if (item.level === 0) free = item.at + item.millis;
    });
    lane.crossing = crossing;
    lane.items = all;
    return lane;
  }

  function hooksLane() {
    const state = run.hooks.some(hook => hook.failed) ? 'failed' : 'ok';
    return items({name: 'Hooks', state, hooks: true}, run.hooks, []);
  }

  const hostLanes = run.hosts.map(host => items({name: host.name, state: host.state, host}, host.commands, host.uploads));
  const order = lane => lane.state === 'failed' ? 0 : lane.name === 'localhost' ? 1 : 2;
  hostLanes.sort((a, b) => order(a) - order(b));
  const lanes = (run.hooks.length ? [hooksLane()] : []).concat(hostLanes);
  const remote = hostLanes.filter(lane => lane.name !== 'localhost');
  const shownName = lane => lane.name === 'localhost' ? 'localhost (this machine)' : lane.name;

  function words(item) {
    if (item.upload) return 'Upload of ' + item.ran.path;
    return item.lane.hooks ? item.ran.name : oneLine(item.ran.command);
  }

  function ended(item) {
    if (item.upload) return size(item.ran.bytes);
    if (item.ran.exit === undefined) return 'its end was not heard of';
    return item.ran.failed ? 'failed, exit status ' + item.ran.exit : 'exit status ' + item.ran.exit;
  }

  const spoken = item => words(item) + ', at ' + time(item.at) + (item.upload ? '' : ', took ' + time(item.millis)) + ', ' + ended(item);

  // ---- the top

  function top() {
    const verdicts = {succeeded: ['✓', 'Succeeded'], failed: ['✕', 'Failed'], interrupted: ['!', 'Interrupted']};
    const [glyph, word] = verdicts[run.outcome];
    const version = run.version && short(run.version);
    const name = [run.service, version].filter(Boolean).join(' ') + (run.destination ? ' → ' + run.destination : '');
    const commands = run.hosts.reduce((sum, host) => sum + host.commands.length, 0);
    const states = ['failed', 'ok', 'untouched'].map(state => [state, remote.filter(lane => lane.state === state).length])
      .filter(pair => pair[1]).map(([state, number]) => number + ' ' + state).join(', ');
    byId('top').append(
      el('p', {class: 'verb mono'}, 'kamal ' + run.verb),
      el('div', {class: 'headline'}, el('h1', {}, name),
        el('span', {class: 'pill ' + run.outcome}, el('span', {'aria-hidden': 'true'}, glyph), word)),
      facts([['Took', time(run.millis)],
        ['Started', new Date(run.started).toLocaleString(undefined, {dateStyle: 'medium', timeStyle: 'medium'})],
        ['Hosts', states || 'none'], ['Commands', String(commands)],
        ['Version', version === run.version ? undefined : run.version]]));
  }

  // ---- what failed

  const failedItem = lane => lane && lane.items.find(item => item.ran.failed);
  const showButton = (item, text) => item && el('button', {class: 'link', type: 'button', onclick: () => goTo(item)}, text);

  function failure() {
    if (!run.failure) return;
    const section = byId('failure');
    const broken = remote.concat(hostLanes.filter(lane => lane.name === 'localhost')).filter(lane => lane.host.failure);
    section.hidden = false;
    section.classList.add(run.outcome);
    const several = broken.length > 1;
    const what = several ? run.failure.what.split('\n')[0] : run.failure.what;
    section.append(
      el('h2', {id: 'failure-title'}, run.outcome === 'interrupted' ? 'It was interrupted' : 'What failed'),
      el('p', {class: 'what'}, plain(what)));
    if (several) section.append(brokenHosts(broken));
    else {
      const button = showButton(failedItem(broken[0]) || failedItem(lanes.find(lane => lane.hooks)), 'Show the command and what it wrote');
      section.append(parts(run.failure), button ? el('p', {class: 'small'}, button) : '');
    }
    const told = run.messages.filter(message => message.tone === 'error').map(message => plain(message.text));
    if (told.length) section.append(el('pre', {class: 'told', tabindex: '0', role: 'region', 'aria-label': 'What was told'}, told.join('\n')));
  }

  function brokenHosts(broken) {
    const list = el('ul', {class: 'broken'});
    const add = lane => {
      const why = lane.host.failure;
      const item = failedItem(lane);
      list.append(el('li', {}, el('strong', {}, lane.name),
        el('p', {}, plain(why.what), why.todo ? el('span', {class: 'small'}, '\n' + plain(why.todo)) : ''),
        showButton(item, 'Show the command') || el('button', {class: 'link', type: 'button', onclick: () => openHost(lane)}, 'Show the host')));
    };
    broken.slice(0, 5).forEach(add);
    if (broken.length > 5) {
      list.append(el('li', {}, el('button', {class: 'link', type: 'button', onclick: event => {
        event.target.closest('li').remove();
        broken.slice(5).forEach(add);
      }}, 'Show ' + count(broken.length - 5, 'more host'))));
    }
    return list;
  }

  // ---- the timeline; only the lanes in sight are in the page

  let view = {from: 0, to: total};
  let shown = lanes;
  let current = {lane: lanes[0], number: -1};
  let opened;
  const rendered = new Map();
  const sight = {body: undefined, ruler: undefined, lines: undefined, status: undefined};
  const place = at => (at - view.from) / (view.to - view.from);

  function timeline() {
    const section = byId('timeline');
    section.hidden = false;
    const many = remote.length > 8;
    section.append(el('div', {class: 'bar-top'}, el('h2', {id: 'timeline-title'}, 'Timeline'),
      many ? tools() : '', sight.status = el('span', {class: 'small', role: 'status'})));
    if (!lanes.some(lane => lane.items.length)) {
      section.append(el('p', {class: 'empty'}, 'Nothing ran: no hook, and no command on any host.'
        + (remote.length ? ' It was meant for ' + remote.slice(0, 5).map(lane => lane.name).join(', ')
          + (remote.length > 5 ? ' and ' + (remote.length - 5) + ' more' : '') + '.' : '')));
      return;
    }
    sight.ruler = el('div', {class: run.phases.length ? 'ruler' : 'ruler plain'});
    sight.lines = el('div', {class: 'grid-lines', 'aria-hidden': 'true'});
    sight.body = el('div', {class: 'body', role: 'grid', 'aria-label': 'Commands by host; arrow keys move, Enter shows',
      onkeydown: keys, onclick: event => activate(event.target), onpointerover: tip, onpointerout: hideTip});
    section.append(
      el('div', {class: 'axis', 'aria-hidden': 'true'}, el('span', {class: 'who'}, 'Host'), sight.ruler),
      sight.body, legend());
    addEventListener('scroll', soon, {passive: true});
    addEventListener('resize', renew);
    renew();
  }

  function legend() {
    const all = lanes.flatMap(lane => lane.items);
    const kinds = [['', 'command', item => kind(item) === ''], ['other', 'exit status other than 0, no failure', item => kind(item) === 'other'],
      ['failed', 'failed', item => kind(item).includes('failed')], ['endless', 'end not heard of', item => kind(item).includes('endless')],
      ['hook', 'hook', item => kind(item) === 'hook'], ['upload', 'file', item => item.upload]];
    const node = el('div', {class: 'legend'});
    kinds.filter(entry => all.some(entry[2])).forEach(([name, text]) =>
      node.append(el('span', {}, el('i', {class: name, 'aria-hidden': 'true'}), text)));
    return node;
  }

  function tools() {
    let state = '';
    const input = el('input', {type: 'search', placeholder: 'Find a host', 'aria-label': 'Find a host', oninput: filter});
    const node = el('div', {class: 'tools'}, input);
    const chips = [['', 'All']].concat(['failed', 'untouched'].map(name => [name, name[0].toUpperCase() + name.slice(1)]))
      .filter(([name]) => !name || remote.some(lane => lane.state === name))
      .map(([name, text]) => el('button', {type: 'button', class: 'chip', 'aria-pressed': String(name === state), onclick: event => {
        state = name;
        chips.forEach(chip => chip.setAttribute('aria-pressed', String(chip === event.currentTarget)));
        filter();
      }}, text + ' ' + remote.filter(lane => !name || lane.state === name).length));
    if (chips.length > 1) node.append(...chips);
    function filter() {
      const wanted = input.value.trim().toLowerCase();
      const fits = lane => (!state || lane.state === state) && shownName(lane).toLowerCase().includes(wanted);
      shown = wanted || state ? hostLanes.filter(fits) : lanes;
      sight.status.textContent = shown === lanes ? '' : count(shown.length, 'host') + ' shown';
      if (!shown.includes(current.lane)) current = {lane: shown[0], number: -1};
      renew();
    }
    return node;
  }

  let waiting = false;
  function soon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; renderSight(); });
  }

  const laneHeight = () => parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--lane'));

  /** Draws all anew: the width, the filter or the time in view has changed. */
  function renew() {
    if (!sight.body) return;
    const had = sight.body.contains(document.activeElement);
    rendered.forEach(node => node.remove());
    rendered.clear();
    sight.body.style.height = Math.max(shown.length, 1) * laneHeight() + 'px';
    sight.body.setAttribute('aria-rowcount', shown.length);
    ruler();
    renderSight();
    if (had) focusCurrent();
  }

  function ruler() {
    const width = Math.max(sight.ruler.clientWidth, 100);
    const span = view.to - view.from;
    const steps = [1, 2, 5].flatMap(unit => [1, 10, 100, 1e3, 1e4].map(ten => unit * ten))
      .concat([15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 18e5, 36e5, 72e5, 216e5]).sort((a, b) => a - b);
    const step = steps.find(one => span / one <= width / 85) || span;
    sight.ruler.replaceChildren();
    sight.lines.replaceChildren();
    run.phases.slice(0, 60).forEach((phase, number) => {
      const from = Math.max(place(phase.at), 0);
      const to = Math.min(place(phase.at + phase.millis), 1);
      if (to <= from) return;
      const wide = (to - from) * width;
      const band = el('div', {class: wide < 22 ? 'band narrow' : 'band', title: plain(phase.name) + ', ' + time(phase.millis), onclick: () => zoom(phase)},
        wide < 22 ? '' : wide < 70 ? String(number + 1) : number + 1 + '  ' + short(phase.name));
      band.style.left = percent(from);
      band.style.width = percent(to - from);
      sight.ruler.append(band);
      line(from);
    });
    for (let at = Math.ceil(view.from / step) * step; at <= view.to; at += step) {
      const where = place(at);
      const tick = el('span', {class: where > .96 ? 'tick end' : 'tick'}, at === 0 ? '0' : time(at).replace('.0 s', ' s').replace(' 00 s', ''));
      tick.style.left = percent(where);
      sight.ruler.append(tick);
    }
    sight.body.prepend(sight.lines);
  }

  function line(where) {
    const node = el('i');
    node.style.left = percent(where);
    sight.lines.append(node);
  }

  function renderSight() {
    if (!sight.body) return;
    const height = laneHeight();
    const above = sight.body.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(-above / height) - 4);
    const last = Math.min(shown.length - 1, Math.ceil((innerHeight - above) / height) + 4);
    const kept = new Set();
    for (let number = first; number <= last; number++) kept.add(shown[number]);
    if (current.lane && shown.includes(current.lane)) kept.add(current.lane);
    rendered.forEach((node, lane) => {
      if (!kept.has(lane)) { node.remove(); rendered.delete(lane); }
    });
    shown.forEach((lane, number) => {
      if (kept.has(lane) && !rendered.has(lane)) {
        const node = laneNode(lane, number, height);
        rendered.set(lane, node);
        const next = [...rendered.keys()].filter(other => shown.indexOf(other) > number)
          .sort((a, b) => shown.indexOf(a) - shown.indexOf(b))[0];
        sight.body.insertBefore(node, next ? rendered.get(next) : null);
      }
    });
  }

  function kind(item) {
    if (item.upload) return 'upload';
    const name = item.lane.hooks ? 'hook' : item.ran.exit ? 'other' : '';
    if (item.ran.failed) return (item.lane.hooks ? 'hook ' : '') + 'failed';
    return item.ran.exit === undefined ? 'endless' : name;
  }

  function laneNode(lane, number, height) {
    const head = el('div', {class: 'head', role: 'rowheader', tabindex: tabIndex(lane, -1), title: shownName(lane)},
      el('span', {class: 'mark ' + lane.state, 'aria-hidden': 'true'}, BAD[lane.state]),
      el('span', {class: 'name'}, shownName(lane)), el('span', {class: 'unseen'}, ', ' + STATES[lane.state]));
    head.target = {lane, number: -1};
    const track = el('div', {class: 'track'});
    const node = el('div', {class: 'lane ' + lane.state, role: 'row', 'aria-rowindex': number + 1}, head, track);
    node.style.top = number * height + 'px';
    const pixels = Math.max(sight.ruler.clientWidth, 100);
    const until = [-9, -9, -9];
    lane.items.forEach(item => {
      const from = place(item.at);
      const to = place(item.at + item.millis);
      const wanted = item === opened || isCurrent(item);
      if (to < 0 || from > 1) return;
      // What would lie on the same spot is not drawn; the keys and the host's list reach it.
      const level = item.upload ? 2 : item.level;
      if (!wanted && !item.ran.failed && to * pixels < until[level] + 2) return;
      until[level] = Math.max(until[level], Math.min(to * pixels, pixels));
      track.append(itemNode(item, Math.max(from, 0), Math.min(to, 1)));
    });
    return node;
  }

  function itemNode(item, from, to) {
    const level = item.lane.crossing && !item.upload ? ' two l' + item.level : '';
    const node = el('div', {class: 'item ' + kind(item) + level + (item === opened ? ' open' : ''), role: 'gridcell',
      tabindex: tabIndex(item.lane, item.number), 'aria-label': spoken(item), 'aria-colindex': item.number + 2});
    node.style.left = 'min(' + percent(from) + ', 100% - 4px)';
    if (!item.upload) node.style.width = percent(to - from);
    node.target = {lane: item.lane, number: item.number};
    return node;
  }

  const isCurrent = item => item.lane === current.lane && item.number === current.number;
  const tabIndex = (lane, number) => lane === current.lane && number === current.number ? '0' : '-1';

  function targetOf(node) {
    for (let at = node; at && at !== sight.body; at = at.parentNode) if (at.target) return at.target;
    return undefined;
  }

  function activate(node) {
    const target = targetOf(node);
    if (!target) return;
    move(target);
    open(target);
  }

  function open(target) {
    if (target.number < 0) openHost(target.lane);
    else openItem(target.lane.items[target.number]);
  }

  /** Makes a lane's head or one of its items the one that keys act on. */
  function move(target) {
    const before = current.lane;
    current = target;
    const item = target.lane.items[target.number];
    if (item && (item.at > view.to || item.at + item.millis < view.from)) zoom();
    [before, target.lane].forEach(redraw);
    const height = laneHeight();
    const y = sight.body.getBoundingClientRect().top + shown.indexOf(target.lane) * height;
    if (y < 60) scrollBy(0, y - 60);
    else if (y + height > innerHeight) scrollBy(0, y + height - innerHeight + 8);
    focusCurrent();
  }

  function redraw(lane) {
    const node = rendered.get(lane);
    if (node) { node.remove(); rendered.delete(lane); }
    renderSight();
  }

  function focusCurrent() {
    const node = rendered.get(current.lane);
    const target = node && node.querySelector('[tabindex="0"]');
    if (target) target.focus({preventScroll: true});
  }

  function keys(event) {
    const {lane, number} = current;
    const at = number < 0 ? view.from : lane.items[number].at;
    const row = step => {
      const next = shown[Math.min(Math.max(shown.indexOf(lane) + step, 0), shown.length - 1)];
      if (number < 0 || !next.items.length) return {lane: next, number: -1};
      const nearest = next.items.reduce((best, item) => Math.abs(item.at - at) < Math.abs(best.at - at) ? item : best);
      return {lane: next, number: nearest.number};
    };
    const moves = {
      ArrowRight: () => ({lane, number: Math.min(number + 1, lane.items.length - 1)}),
      ArrowLeft: () => ({lane, number: Math.max(number - 1, -1)}),
      ArrowDown: () => row(1), ArrowUp: () => row(-1), PageDown: () => row(10), PageUp: () => row(-10),
      Home: () => ({lane, number: -1}), End: () => ({lane, number: lane.items.length - 1})
    };
    if (event.key === 'Enter' || event.key === ' ') open(current);
    else if (moves[event.key]) move(moves[event.key]());
    else return;
    event.preventDefault();
  }

  /** Shows one phase in full width, or the whole run again. */
  function zoom(phase) {
    const same = !phase || (view.from === phase.at && view.to === phase.at + phase.millis);
    view = same || !phase.millis ? {from: 0, to: total} : {from: phase.at, to: phase.at + phase.millis};
    document.querySelectorAll('.phases button').forEach((button, number) =>
      button.setAttribute('aria-pressed', String(view.to - view.from < total && run.phases[number].at === view.from)));
    sight.status.textContent = same ? '' : 'Only this phase is shown: ' + short(phase.name);
    renew();
  }

  function tip(event) {
    const target = targetOf(event.target);
    if (!target || target.number < 0 || event.pointerType === 'touch') return hideTip();
    const item = target.lane.items[target.number];
    const node = byId('tip');
    node.replaceChildren(el('b', {class: 'mono'}, words(item)), time(item.at) + (item.upload ? ' · ' : ' + ' + time(item.millis) + ' · ') + ended(item));
    node.hidden = false;
    const box = event.target.getBoundingClientRect();
    node.style.left = Math.max(8, Math.min(box.left, innerWidth - node.offsetWidth - 8)) + 'px';
    node.style.top = (box.bottom + node.offsetHeight + 10 > innerHeight ? box.top - node.offsetHeight - 8 : box.bottom + 8) + 'px';
  }

  function hideTip() { byId('tip').hidden = true; }

  // ---- details

  const panel = byId('detail');

  function detail(title, before, after, ...content) {
    hideTip();
    const heading = el('h2', {id: 'detail-title', tabindex: '-1'}, title);
    const arrow = (item, sign, name) => el('button', {type: 'button', class: 'round', 'aria-label': name,
      disabled: !item, onclick: () => goTo(item)}, sign);
    panel.replaceChildren(
      el('div', {class: 'detail-top'}, heading,
        before || after ? arrow(before, '‹', 'The one before') : '', before || after ? arrow(after, '›', 'The next one') : '',
        el('button', {type: 'button', class: 'round', 'aria-label': 'Close', onclick: close}, '✕')),
      el('div', {class: 'detail-body', tabindex: '0', role: 'region', 'aria-label': 'Details'}, ...content));
    if (!panel.open) {
      if (matchMedia('(max-width: 1000px)').matches) panel.showModal();
      else panel.show();
      document.body.classList.add('beside');
      renew();
    }
    heading.focus({preventScroll: true});
  }

  function close() {
    if (panel.open) panel.close();
  }

  panel.addEventListener('close', () => {
    const before = opened;
    opened = undefined;
    document.body.classList.remove('beside');
    renew();
    if (before || current.lane) focusCurrent();
  });
  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape') { event.preventDefault(); close(); }
  });

  function goTo(item) {
    if (!shown.includes(item.lane)) {
      shown = lanes;
      sight.status.textContent = '';
    }
    move({lane: item.lane, number: item.number});
    openItem(item);
  }

  function openItem(item) {
    const before = opened;
    opened = item;
    [before && before.lane, item.lane].filter(Boolean).forEach(redraw);
    const neighbours = item.lane.items;
    const phase = run.phases.find(one => item.at >= one.at && item.at < one.at + one.millis);
    const host = item.lane.hooks ? undefined
      : el('button', {type: 'button', class: 'link', onclick: () => openHost(item.lane)}, shownName(item.lane));
    const about = facts([['Host', host], ['Took', item.upload ? undefined : time(item.millis)], ['At', time(item.at)],
      [item.upload ? 'Size' : 'Exit status', item.upload ? size(item.ran.bytes) : item.ran.exit === undefined ? 'its end was not heard of' : String(item.ran.exit)],
      ['Phase', phase && short(phase.name)]]);
    const text = item.upload ? item.ran.path : plain(item.lane.hooks ? item.ran.file : item.ran.command);
    const title = item.upload ? 'File' : item.lane.hooks ? 'Hook ' + item.ran.name : item.ran.failed ? 'Command that failed' : 'Command';
    const content = [el('h3', {}, item.upload || item.lane.hooks ? 'Path' : 'Command', copy(() => text)),
      el('pre', {class: 'code'}, text), about];
    if (item.ran.failed && item.lane.host) content.push(el('h3', {}, 'What failed'), el('p', {class: 'what'}, plain(item.lane.host.failure.what)), parts({todo: item.lane.host.failure.todo}));
    if (!item.upload) content.push(...output(item.ran));
    detail(title, neighbours[item.number - 1], neighbours[item.number + 1], ...content);
  }

  function copy(text) {
    if (!navigator.clipboard) return '';
    return el('button', {type: 'button', class: 'link small', onclick: event => {
      const button = event.currentTarget;
      navigator.clipboard.writeText(text()).then(() => { button.textContent = 'Copied'; }, () => { button.textContent = 'Not copied'; });
    }}, 'Copy');
  }

  function output(ran) {
    const first = ran.output || [];
    const last = ran.lastOutput || [];
    const cut = ran.cutLines || 0;
    if (!first.length && !last.length) return [el('h3', {}, 'Output'), el('p', {class: 'small'}, 'It wrote nothing.')];
    const lines = all => all.map(([stream, text]) => el('span', {class: stream}, plain(text)));
    const errors = first.concat(last).some(line => line[0] === 'err');
    const gap = cut ? [el('span', {class: 'gap'}, '… ' + count(cut, 'line') + ' left out …')] : [];
    return [
      el('h3', {}, 'Output', copy(() => first.concat(cut ? [['', '…']] : [], last).map(line => plain(line[1])).join('\n'))),
      el('pre', {class: 'code output'}, ...lines(first), ...gap, ...lines(last)),
      errors ? el('p', {class: 'small'}, 'Lines with a stroke before them are standard error.') : ''];
  }

  function openHost(lane) {
    const before = opened;
    opened = undefined;
    if (before) redraw(before.lane);
    const content = [];
    const why = lane.host && lane.host.failure;
    if (why) content.push(el('h3', {}, 'What failed'), el('p', {class: 'what'}, plain(why.what)), parts(why));
    content.push(el('h3', {}, lane.hooks ? 'Hooks' : 'What was done'));
    if (!lane.items.length) content.push(el('p', {class: 'small'}, 'Nothing was done here.'));
    const list = el('ol', {class: 'steps'});
    lane.items.slice(0, 2000).forEach(item => list.append(el('li', {},
      el('button', {type: 'button', class: kind(item), onclick: () => goTo(item)},
        el('span', {class: 'cmd mono'}, words(item)), el('span', {class: 'time'}, item.upload ? size(item.ran.bytes) : time(item.millis)),
        el('span', {class: 'time'}, 'at ' + time(item.at) + (kind(item) === '' || item.upload ? '' : ', ' + ended(item)))))));
    content.push(list);
    detail(shownName(lane), undefined, undefined, ...content);
  }

  // ---- phases and messages

  function phases() {
    if (!run.phases.length) return;
    const section = byId('phases');
    section.hidden = false;
    const list = el('ol', {class: 'phases'});
    run.phases.forEach((phase, number) => {
      const share = el('i');
      share.style.width = percent(phase.millis / total);
      list.append(el('li', {}, el('button', {type: 'button', 'aria-pressed': 'false', onclick: () => {
        zoom(phase);
        byId('timeline').scrollIntoView({block: 'nearest'});
      }}, el('span', {class: 'no'}, String(number + 1)), el('span', {class: 'name'}, short(phase.name)),
        el('span', {class: 'share', 'aria-hidden': 'true'}, share), el('span', {class: 'time'}, time(phase.millis)))));
    });
    section.append(el('h2', {id: 'phases-title'}, 'Where the time went'), list);
  }

  function messages() {
    if (!run.messages.length && !run.cut) return;
    const section = byId('messages');
    section.hidden = false;
    section.append(el('h2', {id: 'messages-title'}, 'Messages'));
    const loud = run.messages.filter(message => message.tone !== 'progress');
    if (run.cut) section.append(el('p', {class: 'small'}, 'This run did so much that the report leaves out ' + count(run.cut, 'command or message', 'commands, files and messages') + '.'));
    if (loud.length) section.append(log(loud));
    const quiet = run.messages.length - loud.length;
    if (quiet) {
      const all = el('details', {}, el('summary', {}, loud.length ? 'All ' + run.messages.length : count(quiet, 'message')));
      all.addEventListener('toggle', () => { if (all.children.length < 2) all.append(log(run.messages)); });
      section.append(all);
    }
  }

  function log(all) {
    const list = el('ol', {class: 'log'});
    all.slice(0, 3000).forEach(message => list.append(el('li', {}, el('span', {class: 'time'}, time(message.at)),
      el('span', {class: 'text ' + message.tone}, (message.host && !message.text.includes(message.host) ? message.host + ': ' : '') + plain(message.text)))));
    return list;
  }

  top();
  failure();
  timeline();
  phases();
  messages();
})();
