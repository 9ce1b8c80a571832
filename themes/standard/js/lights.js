/* lights.js – counts the answers to a traffic light: clicked in one by one, or typed; shown as bars beside their shapes and words. */
(() => {
  'use strict';
  const deck = window.lagvisDeck, hall = window.lagvisHall;
  const template = document.getElementById('ui_count'), foot = document.getElementById('ui_count-foot');
  if (!deck || !template) return;
  const MOST = 999;
  let timer;

  const counts = (slide) => hall.state.counts[slide.id] || [0, 0, 0];
  const lights = (slide) => [...slide.querySelectorAll('.light')];
  const name = (light) => light.querySelector('.light-word').textContent;

  // The fields are made from the deck's template when their slide is first shown.
  function make(slide) {
    lights(slide).forEach((light) => {
      if (light.querySelector('.count')) return;
      const made = template.content.firstElementChild.cloneNode(true);
      made.querySelectorAll('[aria-label]').forEach((one) => { one.setAttribute('aria-label', `${one.getAttribute('aria-label')} ${name(light)}`); });
      light.appendChild(made);
    });
    const list = slide.querySelector('.lights');
    if (!list.parentNode.querySelector('.count-foot')) list.after(foot.content.firstElementChild.cloneNode(true));
    list.parentNode.classList.add('has-counts');
  }

  function paint(slide) {
    if (!slide.querySelector('.lights')) return;
    make(slide);
    const now = counts(slide), most = Math.max(...now, 1), all = now[0] + now[1] + now[2];
    lights(slide).forEach((light, i) => {
      const field = light.querySelector('.count-number');
      // an empty field that is being written in stays empty
      if (Number(field.value) !== now[i] || (field.value === '' && field !== document.activeElement)) field.value = now[i];
      light.querySelector('.count-bar').max = most;
      light.querySelector('.count-bar').value = now[i];
      light.querySelector('[data-count="less"]').setAttribute('aria-disabled', String(now[i] === 0));
    });
    const text = slide.querySelector('.count-foot');
    slide.querySelector('.on-traffic-light').classList.toggle('is-counted', all > 0);
    text.querySelector('.count-all').textContent = (all === 1 ? text.dataset.one : text.dataset.many).replace('{n}', all);
    text.querySelector('[data-count="reset"]').setAttribute('aria-disabled', String(all === 0));
  }

  function set(slide, i, value) {
    const next = counts(slide).slice();
    next[i] = Math.max(0, Math.min(MOST, Math.round(value) || 0));
    if (next[i] === counts(slide)[i]) { paint(slide); return; }
    hall.change((state) => { state.counts[slide.id] = next; });
    clearTimeout(timer);
    timer = setTimeout(() => {
      deck.say(lights(slide).map((light, n) => `${name(light)} ${counts(slide)[n]}`).join(', '));
    }, 800);
  }

  document.addEventListener('click', (event) => {
    const slide = event.target.closest('.slide'), pressed = event.target.closest('[data-count]');
    if (!slide || slide.querySelector('.stage').inert) return;
    const light = event.target.closest('.light'), i = lights(slide).indexOf(light);
    if (pressed && pressed.dataset.count === 'reset') {
      hall.change((state) => { delete state.counts[slide.id]; });
    }
    else if (pressed && pressed.dataset.count === 'less') set(slide, i, counts(slide)[i] - 1);
    // the shape and the word are as good as the button
    else if (light && !event.target.closest('.count-number')) set(slide, i, counts(slide)[i] + 1);
  });
  // What is typed takes the place of the number that is there.
  document.addEventListener('focusin', (event) => { if (event.target.matches('.count-number')) event.target.select(); });
  document.addEventListener('input', (event) => {
    const field = event.target.closest('.count-number');
    if (field) set(field.closest('.slide'), lights(field.closest('.slide')).indexOf(field.closest('.light')), Number(field.value));
  });
  document.addEventListener('change', (event) => { if (event.target.closest('.count-number')) paint(event.target.closest('.slide')); });
  document.addEventListener('keydown', (event) => {
    if (event.target.matches('.count-number') && (event.key === 'Enter' || event.key === 'Escape')) { event.preventDefault(); event.target.blur(); }
  });
  deck.onDraw(paint);
})();
